package org.liaisonbot.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.simulator.rules.Refused;
import org.liaisonbot.simulator.wire.UploadedPart;

/** Temporary media, uploaded by the app or sent by members; the API knows them for three days (fact sheet 5). */
final class MediaStore {
    private static final Duration LIFE = Duration.ofDays(3);
    private static final int MIN_BYTES = 6;
    private static final int MEGABYTE = 1024 * 1024;
    private static final Map<String, Integer> MAX_MEGABYTES = Map.of("image", 10, "voice", 2, "video", 10, "file", 20);

    private final Path folder;
    private final Clock clock;
    private final Journal<Medium> journal;
    private final Map<String, Medium> media = new LinkedHashMap<>();

    MediaStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.journal = new Journal<>(folder.resolve("media.jsonl"), Medium.class);
        journal.read().forEach(medium -> media.put(medium.id(), medium));
    }

    ApiAnswer upload(ApiRequest request) {
        String type = request.parameter("type");
        UploadedPart part = UploadedPart.in(request.contentType(), request.body())
                .orElseThrow(() -> new Refused(41005, "media data missing"));
        Medium medium = add(type, part.fileName(), part.content());
        return ApiAnswer.ok(Map.of(
                "type",
                type,
                "media_id",
                medium.id(),
                "created_at",
                Long.toString(medium.createdAt().getEpochSecond())));
    }

    ApiAnswer download(ApiRequest request) {
        Medium medium = valid(request.parameter("media_id"));
        return new ApiAnswer(200, "application/octet-stream", Optional.of(medium.name()), contentOf(medium));
    }

    synchronized Medium add(String type, String name, byte[] content) {
        checkSize(type, content.length);
        Medium medium = new Medium("3" + StandInSettings.letters(64), type, name, content.length, clock.instant());
        try {
            Files.createDirectories(folder.resolve("media"));
            Files.write(fileOf(medium), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a medium in " + folder, e);
        }
        media.put(medium.id(), medium);
        journal.append(medium);
        return medium;
    }

    /** @throws Refused when there is no such medium, or it is too old for the API */
    synchronized Medium valid(String id) {
        Medium medium = media.get(id);
        if (medium == null || !clock.instant().isBefore(medium.createdAt().plus(LIFE))) {
            throw new Refused(40007, "invalid media_id");
        }
        return medium;
    }

    /** For the people in the chat a file stays where it is. */
    synchronized Optional<Medium> find(String id) {
        return Optional.ofNullable(media.get(id));
    }

    byte[] contentOf(Medium medium) {
        try {
            return Files.readAllBytes(fileOf(medium));
        } catch (IOException e) {
            throw new UncheckedIOException("a medium is gone from " + folder, e);
        }
    }

    private Path fileOf(Medium medium) {
        return folder.resolve("media").resolve(medium.id());
    }

    private static void checkSize(String type, int bytes) {
        Integer megabytes = MAX_MEGABYTES.get(type);
        if (megabytes == null) {
            throw new Refused(40004, "invalid media type");
        }
        if (bytes < MIN_BYTES || bytes > megabytes * MEGABYTE) {
            throw new Refused(type.equals("image") ? 40009 : 40006, "invalid media size");
        }
    }

    record Medium(String id, String type, String name, long bytes, Instant createdAt) {}
}
