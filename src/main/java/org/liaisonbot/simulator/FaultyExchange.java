package org.liaisonbot.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers one call, in the way that a fault asks for. */
record FaultyExchange(HttpExchange exchange, Supplier<ApiAnswer> work) {
    void run(Optional<Fault> fault) throws IOException, InterruptedException {
        if (fault.isPresent()) {
            run(fault.get());
        } else {
            send(work.get());
        }
    }

    // Returning without an answer makes the server close the connection.
    private void run(Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.ErrorCode code) {
            send(ApiAnswer.json(ApiAnswer.written(code.errcode(), code.errmsg(), Map.of())));
        } else if (fault instanceof Fault.LostAnswer) {
            work.get();
        } else if (fault instanceof Fault.HalfAnswer) {
            sendHalf(work.get());
        } else if (fault instanceof Fault.Delay delay) {
            ApiAnswer answer = work.get();
            Thread.sleep(delay.duration().toMillis());
            send(answer);
        } else if (fault instanceof Fault.ProxyPage page) {
            send(ApiAnswer.page(page.status()));
        }
    }

    private void send(ApiAnswer answer) throws IOException {
        announce(answer);
        exchange.getResponseBody().write(answer.body());
    }

    private void sendHalf(ApiAnswer answer) throws IOException {
        announce(answer);
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private void announce(ApiAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.fileName()
                .ifPresent(name -> exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"" + ApiServer.rawUtf8(name) + "\""));
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
    }
}
