package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liaisonbot.wecom.longconnection.Agenda.Ticket;

/**
 * Frames of ours that wait for their acknowledgement. As that names the req_id alone, frames of one req_id go out strictly
 * one after the other (fact sheet 10.4). Only to be used on the agenda.
 */
final class Requests {
    private final Agenda agenda;
    private final Consumer<String> wire;
    private final Map<String, Deque<Request>> byReqId = new HashMap<>();

    Requests(Agenda agenda, Consumer<String> wire) {
        this.agenda = agenda;
        this.wire = wire;
    }

    /** How a frame fared. */
    sealed interface Outcome {}

    record Accepted() implements Outcome {}

    record Refused(int errcode) implements Outcome {}

    /** Nobody knows whether it arrived. */
    record Unanswered() implements Outcome {}

    private static final class Request {
        private final String frame;
        private final Duration patience;
        private final Consumer<Outcome> then;
        private Ticket timeout = Ticket.NONE;

        Request(String frame, Duration patience, Consumer<Outcome> then) {
            this.frame = frame;
            this.patience = patience;
            this.then = then;
        }
    }

    void send(String reqId, String frame, Duration patience, Consumer<Outcome> then) {
        Deque<Request> queue = byReqId.computeIfAbsent(reqId, any -> new ArrayDeque<>());
        queue.add(new Request(frame, patience, then));
        if (queue.size() == 1) {
            sendFirst(reqId, queue);
        }
    }

    /** Whether somebody waited for it. */
    boolean acknowledged(String reqId, int errcode) {
        return settle(reqId, errcode == 0 ? new Accepted() : new Refused(errcode));
    }

    /** The connection is gone: nothing more will be acknowledged. */
    void abandon() {
        List<Deque<Request>> open = new ArrayList<>(byReqId.values());
        byReqId.clear();
        open.forEach(queue -> queue.forEach(request -> {
            request.timeout.cancel();
            request.then.accept(new Unanswered());
        }));
    }

    private void sendFirst(String reqId, Deque<Request> queue) {
        Request request = queue.element();
        request.timeout = agenda.after(request.patience, () -> settle(reqId, new Unanswered()));
        wire.accept(request.frame);
    }

    private boolean settle(String reqId, Outcome outcome) {
        Deque<Request> queue = byReqId.get(reqId);
        if (queue == null) {
            return false;
        }
        Request settled = queue.remove();
        settled.timeout.cancel();
        if (queue.isEmpty()) {
            byReqId.remove(reqId);
        } else {
            sendFirst(reqId, queue);
        }
        settled.then.accept(outcome);
        return true;
    }
}
