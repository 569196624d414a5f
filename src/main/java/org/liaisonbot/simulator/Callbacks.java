package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.simulator.wire.StandInCipher;
import org.liaisonbot.simulator.wire.XmlWriting;

/** Posts what members did to the bot, signed and encrypted, and takes its immediate answers (fact sheet 2). */
final class Callbacks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StandInSettings settings;
    private final Clock clock;
    private final StandInCipher cipher;
    private final ReplyReading replies;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile @Nullable URI url;

    Callbacks(StandInSettings settings, Clock clock, Violations violations) {
        this.settings = settings;
        this.clock = clock;
        this.cipher = new StandInCipher(settings.token(), settings.aesKey(), settings.corpId());
        this.replies = new ReplyReading(settings, cipher, violations);
    }

    void useUrl(URI callback) {
        url = callback;
    }

    boolean hasUrl() {
        return url != null;
    }

    SignedCallback sign(String account, String innerXml) {
        String encrypted = cipher.encrypt(innerXml, StandInSettings.randomBytes(16));
        String body = new XmlWriting()
                .text("ToUserName", settings.corpId())
                .text("AgentID", Integer.toString(settings.agentId()))
                .text("Encrypt", encrypted)
                .end();
        return signed(account, encrypted, body);
    }

    /** Posts once. */
    Delivery post(SignedCallback callback) {
        HttpRequest request = request(callback.query())
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(callback.body()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(UTF_8));
            PassiveReply reply =
                    answer.statusCode() == 200 ? replies.read(answer.body(), callback.account()) : PassiveReply.NONE;
            return new Delivery(answer.statusCode(), 1, reply);
        } catch (IOException e) {
            return new Delivery(0, 1, PassiveReply.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(0, 1, PassiveReply.NONE);
        }
    }

    /** Asks the bot to prove that it holds the key, as the console of the platform does when the URL is saved. */
    boolean verifyUrl() {
        String echo = StandInSettings.digits(19);
        String encrypted = cipher.encrypt(echo, StandInSettings.randomBytes(16));
        SignedCallback question = signed("", encrypted, "");
        HttpRequest request = request(question.query() + "&echostr=" + URLEncoder.encode(encrypted, UTF_8))
                .GET()
                .build();
        try {
            return http.send(request, BodyHandlers.ofString(UTF_8)).body().equals(echo);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SignedCallback signed(String account, String encrypted, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = StandInSettings.digits(10);
        return new SignedCallback(account, timestamp, nonce, cipher.sign(timestamp, nonce, encrypted), body);
    }

    private HttpRequest.Builder request(String query) {
        URI callback = url;
        if (callback == null) {
            throw new IllegalStateException("the stand-in was not told the callback url: call callBackTo first");
        }
        return HttpRequest.newBuilder(URI.create(callback + "?" + query)).timeout(PATIENCE);
    }
}
