package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A file to which records are added, one line of JSON each. */
final class Journal<T> {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Class<T> type;

    Journal(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /** All whole lines; what a killed process left of a line is cut off, so that the next one starts clean. */
    List<T> read() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String text = Files.exists(file) ? Files.readString(file) : "";
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (whole.length() < text.length()) {
                Files.writeString(file, whole);
            }
            List<T> records = new ArrayList<>();
            whole.lines().forEach(line -> records.add(JSON.readValue(line, type)));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void append(T entry) {
        String line = JSON.writeValueAsString(entry) + "\n";
        try {
            Files.write(file, line.getBytes(UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
