package org.liaisonbot.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.liaisonbot.simulator.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener of the stand-in on a free port of this machine, reachable from this machine alone. */
final class ApiServer implements AutoCloseable {
    private static final int THREADS = 16;

    static {
        // The JDK's server sends head and body apart, and without this each answer waits 40 ms for the client.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    private final Map<String, ApiCall> calls;
    private final Faults faults;
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, ApiServer::thread);
    private final HttpServer server;

    /** One function of the API. */
    @FunctionalInterface
    interface ApiCall {
        /** @throws Refused when the platform answers with an error code */
        ApiAnswer answer(ApiRequest request);
    }

    ApiServer(Map<String, ApiCall> calls, Faults faults) {
        this.calls = Map.copyOf(calls);
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on a port of this machine", e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    long callsTo(String path) {
        AtomicLong count = counts.get(path);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiRequest request = ApiRequest.of(
                    exchange.getRequestURI(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                            .orElse(""),
                    exchange.getRequestBody().readAllBytes());
            counts.computeIfAbsent(request.path(), any -> new AtomicLong()).incrementAndGet();
            new FaultyExchange(exchange, () -> answer(request)).run(faults.take(request.path()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ApiAnswer answer(ApiRequest request) {
        ApiCall call = calls.get(request.path());
        if (call == null) {
            return ApiAnswer.page(404);
        }
        try {
            return call.answer(request);
        } catch (Refused refused) {
            return ApiAnswer.refused(refused);
        } catch (RuntimeException e) {
            LOG.error("the stand-in failed at {}", request.path(), e);
            return ApiAnswer.refused(new Refused(-1, "system busy"));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wecom-stand-in");
        thread.setDaemon(true);
        return thread;
    }

    /** The bytes of a header field that may hold Chinese, as the platform sends them. */
    static String rawUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
