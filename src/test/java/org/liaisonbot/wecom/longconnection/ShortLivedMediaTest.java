package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.conversation.MediaSource.Gone;
import org.liaisonbot.conversation.MediaSource.Medium;
import org.liaisonbot.conversation.MediaSource.NotNow;

class ShortLivedMediaTest {
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 0};

    private final ManualAgenda time = new ManualAgenda();
    private final ShortLivedMedia media =
            new ShortLivedMedia(Database.fresh(), HttpClient.newHttpClient(), new WallClock(time));
    private HttpServer server;
    private byte[] body = new byte[0];
    private int status = 200;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        body = EncryptedMediumTest.encrypted(PICTURE);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(status, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAndOpensAPicture() {
        assertThat(media.fetch(kept())).isInstanceOfSatisfying(Medium.class, medium -> {
            assertThat(medium.content()).isEqualTo(PICTURE);
            assertThat(medium.contentType()).isEqualTo("image/jpeg");
        });
    }

    @Test
    void knowsTheSamePlaceByTheSameId() {
        assertThat(kept()).isEqualTo(kept()).matches(ShortLivedMedia::has);
        assertThat(ShortLivedMedia.has("1G6nrLmr5EC3MMb_-zK1dDdzmd0p7cNliYu9V5w7o8K0"))
                .isFalse();
    }

    @Test
    void triesAgainWhenThePlaceIsBusyOrTheMediumIsCut() {
        String mediaId = kept();
        status = 503;
        assertThat(media.fetch(mediaId)).isInstanceOf(NotNow.class);
        status = 200;
        body = Arrays.copyOf(body, 16);
        assertThat(media.fetch(mediaId)).isInstanceOf(NotNow.class);
    }

    @Test
    void knowsWhenItIsTooLate() {
        String mediaId = kept();
        status = 403;
        assertThat(media.fetch(mediaId)).isInstanceOf(Gone.class);
        time.pass(Duration.ofMinutes(61));
        media.forget();
        status = 200;

        assertThat(media.fetch(mediaId)).isInstanceOf(Gone.class);
    }

    @Test
    void takesNothingFromAPlaceThatIsNone() {
        assertThat(media.fetch(media.keep("file:///etc/passwd", EncryptedMediumTest.KEY_TEXT)))
                .isInstanceOf(Gone.class);
        assertThat(media.fetch(media.keep("not a place", EncryptedMediumTest.KEY_TEXT)))
                .isInstanceOf(Gone.class);
        assertThat(media.fetch(media.keep(url() + "other", "no key"))).isInstanceOf(Gone.class);
    }

    private String kept() {
        return media.keep(url(), EncryptedMediumTest.KEY_TEXT);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/medium";
    }
}
