package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** WeCom's API over real HTTP, as good or as bad as a test tells it to be. */
final class FakeWecom implements AutoCloseable {
    static final String TOKEN = "/cgi-bin/gettoken";
    static final String SEND = "/cgi-bin/message/send";
    static final String UPLOAD = "/cgi-bin/media/upload";
    static final String DOWNLOAD = "/cgi-bin/media/get";

    /** How one request is answered. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    record Request(String path, String query, String contentType, byte[] bytes) {
        String body() {
            return new String(bytes, UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> planned = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile int lifeSeconds = 7200;

    private FakeWecom(HttpServer server) {
        this.server = server;
    }

    static FakeWecom start() {
        try {
            FakeWecom wecom =
                    new FakeWecom(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            wecom.server.setExecutor(wecom.threads);
            wecom.server.createContext("/", wecom::handle);
            wecom.server.start();
            return wecom;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void givesTokensFor(int seconds) {
        lifeSeconds = seconds;
    }

    /** The next request to this path gets this answer, the one after it the next; then all is well again. */
    FakeWecom answers(String path, Answer... answers) {
        planned.computeIfAbsent(path, key -> new ConcurrentLinkedDeque<>()).addAll(List.of(answers));
        return this;
    }

    static Answer json(String body) {
        return status(200, body);
    }

    static Answer errcode(int code) {
        return json("{\"errcode\":" + code + ",\"errmsg\":\"hint: [42], from ip: 203.0.113.7, more info\"}");
    }

    static Answer status(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A file as the platform gives it, its name in the bytes of UTF-8. */
    static Answer file(String name, byte[] content) {
        return exchange -> {
            String header = new String(("attachment; filename=\"" + name + "\"").getBytes(UTF_8), ISO_8859_1);
            exchange.getResponseHeaders().add("Content-Disposition", header);
            exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    static Answer drop() {
        return exchange -> {};
    }

    static Answer half(String body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8), 0, body.length() / 2);
            exchange.getResponseBody().flush();
        };
    }

    /** Says nothing until the end of the test. */
    Answer silence() {
        return exchange -> closed.await();
    }

    /** One byte after the other, often enough for a timeout between two of them, until the end of the test. */
    Answer drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    /** Keeps a request waiting until the gate opens, and then lets it through. */
    Answer after(CountDownLatch gate) {
        return exchange -> {
            gate.await();
            usual(exchange.getRequestURI().getPath()).to(exchange);
        };
    }

    List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    List<String> bodies() {
        return requests(SEND).stream().map(Request::body).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(
                    path,
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes()));
            Answer answer =
                    planned.getOrDefault(path, new ConcurrentLinkedDeque<>()).poll();
            (answer == null ? usual(path) : answer).to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer usual(String path) {
        int number = requests(path).size();
        return switch (path) {
            case TOKEN ->
                json("{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"access-" + number + "\",\"expires_in\":"
                        + lifeSeconds + "}");
            case UPLOAD ->
                json("{\"errcode\":0,\"errmsg\":\"ok\",\"type\":\"file\",\"media_id\":\"media-" + number
                        + "\",\"created_at\":\"1717380000\"}");
            default -> json("{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":\"msg-" + number + "\"}");
        };
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
