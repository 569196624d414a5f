package org.liaisonbot.wecom;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a request that takes too long as a whole. The client's own timeouts only count the time between two packets, so
 * that an answer that drips in would hold a sender for ever.
 */
final class RequestDeadline extends HttpRequestExecutor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RequestDeadline.class);

    private final Duration limit;
    private final ScheduledExecutorService watch = watch();

    RequestDeadline(Duration limit) {
        this.limit = limit;
    }

    // A connection that went back to the pool in time is another object by then, and shutting down this one does
    // nothing.
    @Override
    public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        watch.schedule(() -> cut(connection), limit.toMillis(), TimeUnit.MILLISECONDS);
        return super.execute(request, connection, context);
    }

    private static void cut(HttpClientConnection connection) {
        try {
            connection.shutdown();
        } catch (IOException e) {
            log.debug("a connection was already gone", e);
        }
    }

    private static ScheduledExecutorService watch() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "wecom-deadline");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
