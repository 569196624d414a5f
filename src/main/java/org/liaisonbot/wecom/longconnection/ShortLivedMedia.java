package org.liaisonbot.wecom.longconnection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.liaisonbot.conversation.MediaSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pictures and files that came over the long connection. Each lies at a URL of its own for five minutes, encrypted with a
 * key of its own: fact sheet 10.2.
 */
public final class ShortLivedMedia implements MediaSource, Incoming.MediaKeeping {
    private static final String PREFIX = "aibot-";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String UNTYPED = "application/octet-stream";

    private final JdbcClient jdbc;
    private final HttpClient http;
    private final Clock wallClock;

    public ShortLivedMedia(JdbcClient jdbc, HttpClient http, Clock wallClock) {
        this.jdbc = jdbc;
        this.http = http;
        this.wallClock = wallClock;
    }

    /** Whether a medium with this id is one of these. */
    public static boolean has(String mediaId) {
        return mediaId.startsWith(PREFIX);
    }

    @Override
    public String keep(String url, String aesKey) {
        String mediaId = PREFIX + Digest.of(url);
        try {
            jdbc.sql("insert into long_connection_medium (media_id, url, aes_key, arrived_at) values (?, ?, ?, ?)")
                    .params(mediaId, url, aesKey, at(wallClock.instant()))
                    .update();
        } catch (DuplicateKeyException keptBefore) {
            // It came again.
        }
        return mediaId;
    }

    /** Forgets where media lay whose time is over. */
    void forget() {
        jdbc.sql("delete from long_connection_medium where arrived_at < ?")
                .param(at(wallClock.instant().minus(KEPT)))
                .update();
    }

    private record Place(String url, String aesKey) {}

    @Override
    public Fetched fetch(String mediaId) {
        Optional<Place> place = jdbc.sql("select url, aes_key from long_connection_medium where media_id = ?")
                .param(mediaId)
                .query((row, number) -> new Place(row.getString(1), row.getString(2)))
                .optional();
        if (place.isEmpty()) {
            return new Gone("智能机器人的文件地址已过期");
        }
        try {
            return fetched(place.get());
        } catch (IOException e) {
            return new NotNow(Duration.ZERO, "文件下载中断（" + e.getClass().getSimpleName() + "）");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotNow(Duration.ZERO, "文件下载被打断");
        } catch (IllegalArgumentException e) {
            return new Gone("文件地址或密钥有误");
        }
    }

    private Fetched fetched(Place place) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(place.url()))
                .timeout(PATIENCE)
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status != 200) {
                return status >= 500
                        ? new NotNow(Duration.ZERO, "文件暂时取不到（" + status + "）")
                        : new Gone("文件已过期（" + status + "）");
            }
            byte[] content = body.readNBytes(MAX_BYTES + EncryptedMedium.BLOCK + 1);
            return content.length > MAX_BYTES + EncryptedMedium.BLOCK
                    ? new Gone("文件超过20MB")
                    : opened(content, new EncryptedMedium(place.aesKey()), response);
        }
    }

    private static Fetched opened(byte[] content, EncryptedMedium cipher, HttpResponse<?> response) {
        return cipher.open(content)
                .<Fetched>map(plain -> new Medium("", typeOf(response), plain))
                .orElseGet(() -> new NotNow(Duration.ZERO, "文件不完整或无法解密"));
    }

    private static String typeOf(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(value -> value.split(";")[0].strip())
                .filter(value -> !value.isEmpty())
                .orElse(UNTYPED);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
