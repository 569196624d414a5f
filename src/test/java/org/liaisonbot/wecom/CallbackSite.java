package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import org.liaisonbot.time.SettableClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The callback over real HTTP, and WeCom's side of it. */
final class CallbackSite implements AutoCloseable {
    static final String TIMESTAMP = "1717380000";
    static final String NONCE = "n0nce";
    static final Map<String, Object> PROPERTIES = Map.of(
            "logging.level.org.liaisonbot.wecom.WecomCallbackController", "off",
            "wecom.corp-id", "ww5823bf96d3bd56c7",
            "wecom.agent-id", "1000002",
            "wecom.secret", "the-secret-of-the-app",
            "wecom.token", "QDG6eK",
            "wecom.aes-key", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
            "wecom.api-base-url", "http://localhost:1/",
            "server.port", "0",
            "spring.main.banner-mode", "off");

    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CallbackSignature signature;
    private final CallbackCipher cipher;

    private CallbackSite(ServletWebServerApplicationContext context) {
        WecomSettings settings = context.getBean(WecomSettings.class);
        this.context = context;
        this.signature = new CallbackSignature(settings.token());
        this.cipher = new CallbackCipher(settings.aesKey(), settings.corpId());
    }

    static CallbackSite open() {
        return new CallbackSite((ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Site.class).properties(PROPERTIES).run());
    }

    InMemoryReception reception() {
        return context.getBean(InMemoryReception.class);
    }

    String encrypt(String message) {
        return encrypt(message.getBytes(UTF_8));
    }

    String encrypt(byte[] message) {
        return cipher.encrypt(message, new byte[16]);
    }

    String decrypt(String encrypted) {
        return new String(cipher.decrypt(encrypted), UTF_8);
    }

    boolean isSigned(XmlElement envelope) {
        return signature.matches(
                envelope.textOf("MsgSignature"),
                envelope.textOf("TimeStamp"),
                envelope.textOf("Nonce"),
                envelope.textOf("Encrypt"));
    }

    String signedQuery(String encrypted) {
        return query(signature.of(TIMESTAMP, NONCE, encrypted));
    }

    static String query(String signature) {
        return "msg_signature=" + signature + "&timestamp=" + TIMESTAMP + "&nonce=" + NONCE;
    }

    static String body(String encrypted) {
        return "<xml><ToUserName><![CDATA[ww5823bf96d3bd56c7]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID>"
                + "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
    }

    /** What WeCom does with a message or an event. */
    HttpResponse<String> deliver(String message) {
        String encrypted = encrypt(message);
        return post(signedQuery(encrypted), body(encrypted));
    }

    HttpResponse<String> post(String query, String body) {
        return send(request(query).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> verify(String query, String encryptedEcho) {
        return send(request(query + "&echostr=" + URLEncoder.encode(encryptedEcho, UTF_8))
                .GET());
    }

    HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/wecom/callback?" + query));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    /** What the server says to bytes that no client would send. */
    String statusLineFor(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    private int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import(WecomConfiguration.class)
    static class Site {
        @Bean
        Clock clock() {
            return new SettableClock();
        }

        @Bean
        TokenStore tokens(WecomSettings settings, Clock clock) {
            return new TokenDatabase().tokensOf(settings, clock);
        }

        @Bean
        InMemoryReception reception() {
            return new InMemoryReception();
        }
    }
}
