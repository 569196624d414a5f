package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.liaisonbot.simulator.wire.StandInCipher;
import org.liaisonbot.simulator.wire.XmlReading;
import org.liaisonbot.simulator.wire.XmlWriting;

/** A bot at the other end of the wire that answers as it is told. */
public final class SmallBot implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final StandInSettings settings;
    private final StandInCipher cipher;
    private final HttpServer server;
    private final Queue<Integer> statuses = new ArrayDeque<>();
    private Function<Map<String, String>, String> answer = message -> "";
    public final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();

    public SmallBot(StandInSettings settings) {
        this.settings = settings;
        this.cipher = new StandInCipher(settings.token(), settings.aesKey(), settings.corpId());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/wecom/callback", this::serve);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/wecom/callback");
    }

    public void answersText(String text) {
        answer = message -> encrypted(reply(message).text("MsgType", "text").text("Content", text));
    }

    public void answersCaption(String caption) {
        answer = message -> encrypted(reply(message)
                .text("MsgType", "update_button")
                .open("Button")
                .text("ReplaceName", caption)
                .close("Button"));
    }

    public void answersRaw(String body) {
        answer = message -> body;
    }

    public void answersEachTimeAnew() {
        answer = message ->
                encrypted(reply(message).text("MsgType", "text").text("Content", "第" + messages.size() + "次"));
    }

    public void failsWith(Integer... codes) {
        statuses.addAll(List.of(codes));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = ApiRequest.of(
                    exchange.getRequestURI(), "", exchange.getRequestBody().readAllBytes());
            byte[] body = answerTo(request).getBytes(UTF_8);
            Integer status = statuses.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String answerTo(ApiRequest request) {
        String echo = request.parameter("echostr");
        String encrypted = echo.isEmpty() ? XmlReading.textsOf(request.text()).get("Encrypt") : echo;
        String signature = cipher.sign(request.parameter("timestamp"), request.parameter("nonce"), encrypted);
        if (!signature.equals(request.parameter("msg_signature"))) {
            throw new IllegalStateException("wrong signature");
        }
        String plain = cipher.decrypt(encrypted);
        if (!echo.isEmpty()) {
            return plain;
        }
        messages.add(XmlReading.textsOf(plain));
        return answer.apply(messages.get(messages.size() - 1));
    }

    private XmlWriting reply(Map<String, String> message) {
        return new XmlWriting()
                .text("ToUserName", message.get("FromUserName"))
                .text("FromUserName", settings.corpId())
                .number("CreateTime", 1717380000);
    }

    private String encrypted(XmlWriting reply) {
        String encrypted = cipher.encrypt(reply.end(), "0123456789abcdef".getBytes(UTF_8));
        return new XmlWriting()
                .text("Encrypt", encrypted)
                .text("MsgSignature", cipher.sign("1717380000", "42", encrypted))
                .number("TimeStamp", 1717380000)
                .text("Nonce", "42")
                .end();
    }
}
