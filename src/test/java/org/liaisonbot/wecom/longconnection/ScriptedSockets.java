package org.liaisonbot.wecom.longconnection;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sockets without a network; the platform's end is played by the test. */
final class ScriptedSockets implements Socket.Opening {
    private static final JsonMapper JSON = new JsonMapper();

    private final ManualAgenda agenda;
    private final List<Scripted> opened = new ArrayList<>();

    ScriptedSockets(ManualAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Socket open(URI url, Socket.Events events) {
        Scripted socket = new Scripted(events);
        opened.add(socket);
        return socket;
    }

    int count() {
        return opened.size();
    }

    Scripted last() {
        return opened.get(opened.size() - 1);
    }

    Scripted number(int place) {
        return opened.get(place - 1);
    }

    /** A socket of which the test sees what the bot sent. */
    final class Scripted implements Socket {
        private final Events events;
        private final List<JsonNode> sent = new ArrayList<>();
        private final Set<String> acknowledged = new HashSet<>();
        private boolean closed;

        Scripted(Events events) {
            this.events = events;
        }

        @Override
        public void send(String text) {
            sent.add(JSON.readTree(text));
        }

        @Override
        public void close() {
            closed = true;
        }

        boolean isClosed() {
            return closed;
        }

        List<JsonNode> sent(String command) {
            return sent.stream()
                    .filter(frame -> frame.path("cmd").asString("").equals(command))
                    .toList();
        }

        List<JsonNode> sent() {
            return sent;
        }

        void opens() {
            events.opened();
            agenda.settle();
        }

        void breaks() {
            events.closed("told to break");
            agenda.settle();
        }

        /** The frames with this command that were not acknowledged. */
        List<JsonNode> unanswered(String command) {
            return sent(command).stream()
                    .filter(frame -> !acknowledged.contains(reqIdOf(frame)))
                    .toList();
        }

        /** Acknowledges the last frame. */
        void acknowledges(int errcode) {
            acknowledges(sent.get(sent.size() - 1), errcode);
        }

        void acknowledges(JsonNode frame, int errcode) {
            acknowledged.add(reqIdOf(frame));
            brings("""
                    {"headers":{"req_id":"%s"},"errcode":%d,"errmsg":"x"}""".formatted(reqIdOf(frame), errcode));
        }

        private static String reqIdOf(JsonNode frame) {
            return frame.path("headers").path("req_id").asString();
        }

        void brings(String text) {
            events.received(text);
            agenda.settle();
        }

        void isTakenOver() {
            brings("""
                    {"cmd":"aibot_event_callback","headers":{"req_id":"k"},\
                    "body":{"msgtype":"event","event":{"eventtype":"disconnected_event"}}}""");
        }

        /** Opens and lets the bot in. */
        void letsIn() {
            opens();
            acknowledges(0);
        }
    }
}
