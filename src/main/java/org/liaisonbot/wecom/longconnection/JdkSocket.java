package org.liaisonbot.wecom.longconnection;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A socket of the JDK's client. It takes one frame at a time, so frames wait for each other here. */
final class JdkSocket implements Socket, WebSocket.Listener {
    /** Far more than any frame of the protocol has. */
    static final int MAX_FRAME_CHARACTERS = 1 << 20;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final Events events;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<WebSocket> last = new CompletableFuture<>();
    private boolean closed;

    private JdkSocket(Events events) {
        this.events = events;
    }

    static Opening with(HttpClient client) {
        return (url, events) -> {
            JdkSocket socket = new JdkSocket(events);
            socket.open(client, url);
            return socket;
        };
    }

    private void open(HttpClient client, URI url) {
        client.newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .buildAsync(url, this)
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        events.closed(nameOf(failure));
                    }
                });
    }

    @Override
    public synchronized void send(String frame) {
        last = last.thenCompose(socket -> socket.sendText(frame, true));
        last.exceptionally(failure -> {
            events.closed(nameOf(failure));
            return null;
        });
    }

    /** Says goodbye, and hangs up a second later at the latest. */
    @Override
    public synchronized void close() {
        closed = true;
        last.thenAccept(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(1, TimeUnit.SECONDS)
                .whenComplete((sent, failure) -> socket.abort()));
    }

    @Override
    public void onOpen(WebSocket socket) {
        synchronized (this) {
            if (closed) {
                socket.abort();
                return;
            }
        }
        last.complete(socket);
        socket.request(1);
        events.opened();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean whole) {
        if (text.length() + data.length() > MAX_FRAME_CHARACTERS) {
            socket.abort();
            events.closed("a frame that is too long");
            return null;
        }
        text.append(data);
        if (whole) {
            String frame = text.toString();
            text.setLength(0);
            events.received(frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        events.closed("closed with " + status);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        events.closed(nameOf(failure));
    }

    // A failure's message may hold what was sent; its name does not.
    private static String nameOf(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getClass().getSimpleName();
    }
}
