package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bot's HTTP, as other systems use it. */
final class BotApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    BotApi(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    BotApi withToken(String other) {
        return new BotApi(base.getPort(), other);
    }

    /** @param path below /api/v1, which must answer 200; a Chinese word in it is encoded */
    JsonNode get(String path) {
        HttpResponse<byte[]> answer = fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(new String(answer.body(), UTF_8));
    }

    List<JsonNode> list(String path) {
        return get(path).valueStream().toList();
    }

    HttpResponse<byte[]> fetch(String path) {
        return send("GET", "/api/v1" + encoded(path), BodyPublishers.noBody());
    }

    HttpResponse<byte[]> setClock(String now) {
        return send("PUT", "/api/v1/rehearsal/clock", BodyPublishers.ofString("{\"now\":\"" + now + "\"}"));
    }

    JsonNode moveClock(String now) {
        HttpResponse<byte[]> answer = setClock(now);
        String body = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return JSON.readTree(body);
    }

    /** Posts any bytes to the callback. */
    int postToCallback(String query, byte[] body) {
        return send("POST", "/wecom/callback?" + query, BodyPublishers.ofByteArray(body))
                .statusCode();
    }

    /** Any page, as a browser without a token sees it. */
    HttpResponse<byte[]> page(String path) {
        return withToken("").send("GET", path, BodyPublishers.noBody());
    }

    int statusOf(String path) {
        return send("GET", path, BodyPublishers.noBody()).statusCode();
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints().forEach(c -> {
            String one = Character.toString(c);
            encoded.append(c < 128 ? one : URLEncoder.encode(one, UTF_8));
        });
        return encoded.toString();
    }
}
