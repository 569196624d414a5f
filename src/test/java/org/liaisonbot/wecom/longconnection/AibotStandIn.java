package org.liaisonbot.wecom.longconnection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for the platform's end of a smart bot's long connection, by fact sheet 10.4 to 10.8: lets one connection in,
 * enforces the protocol, and misbehaves when told to. It shares no code with the bot.
 */
public final class AibotStandIn implements AutoCloseable {
    public static final String BOT_ID = "aibK3vZ0stand-in";
    public static final String SECRET = "s3cret-of-the-smart-bot";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_STREAM_BYTES = 20480;

    private final Listener server = new Listener();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private final List<JsonNode> received = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, String> commandOfReqId = new HashMap<>();
    private final Set<String> finishedStreams = new HashSet<>();
    private final Set<String> awaitingAck = new HashSet<>();
    private final List<Runnable> heldAcks = new ArrayList<>();
    private final Map<String, List<Integer>> refusals = new HashMap<>();
    private final BlockingQueue<JsonNode> subscriptions = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> pings = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closings = new LinkedBlockingQueue<>();
    private WebSocket subscribed;
    private boolean deaf;
    private boolean holding;
    private int lost;

    /** Starts to listen. */
    public AibotStandIn() {
        server.setReuseAddr(true);
        server.start();
        started.join();
    }

    public URI url() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    /** The settings of a bot that is to connect here. */
    public Map<String, String> settings() {
        return Map.of("WECOM_AIBOT_ID", BOT_ID, "WECOM_AIBOT_SECRET", SECRET, "WECOM_AIBOT_URL", url().toString());
    }

    /** Waits until a bot has been let in or refused. */
    public JsonNode nextSubscription() {
        return next(subscriptions, "subscription");
    }

    public JsonNode nextPing() {
        return next(pings, "ping");
    }

    /** Waits for the next frame by which something is said, accepted or not. */
    public JsonNode nextAnswer() {
        return next(answers, "answer");
    }

    public int nextClosing() {
        return next(closings, "end of a connection");
    }

    /** What a stream or a text or a markdown says, with the escapes of Markdown taken out. */
    public static String wordsOf(JsonNode answer) {
        JsonNode body = answer.path("body");
        String words = switch (body.path("msgtype").asString("")) {
            case "stream" -> body.path("stream").path("content").asString();
            case "markdown" -> body.path("markdown").path("content").asString();
            default -> body.path("text").path("content").asString("");
        };
        return words.replaceAll("\\\\(?=\\p{Punct})", "").replaceAll(" {2}(\n|$)", "$1");
    }

    public boolean hasAnswers() {
        return !answers.isEmpty();
    }

    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    public synchronized List<JsonNode> received() {
        return List.copyOf(received);
    }

    // What people do.

    /** Somebody types to the bot alone. */
    public String types(String userid, String msgid, String text) {
        ObjectNode body = message(userid, msgid, "text");
        body.putObject("text").put("content", text);
        return delivers("aibot_msg_callback", body);
    }

    public ObjectNode message(String userid, String msgid, String msgtype) {
        ObjectNode body = JSON.createObjectNode()
                .put("msgid", msgid)
                .put("aibotid", BOT_ID)
                .put("chattype", "single")
                .put("msgtype", msgtype);
        body.putObject("from").put("userid", userid);
        return body;
    }

    public ObjectNode event(String userid, String msgid, String eventtype) {
        ObjectNode body = message(userid, msgid, "event").put("create_time", 1711933200);
        body.putObject("event").put("eventtype", eventtype);
        return body;
    }

    /** @return the req_id of the frame */
    public synchronized String delivers(String command, ObjectNode body) {
        String reqId = "cb-" + numbers.incrementAndGet();
        delivers(command, reqId, body);
        return reqId;
    }

    public synchronized void delivers(String command, String reqId, ObjectNode body) {
        String kind = body.path("event").path("eventtype").asString(command);
        commandOfReqId.put(reqId, kind);
        ObjectNode frame = JSON.createObjectNode().put("cmd", command);
        frame.putObject("headers").put("req_id", reqId);
        frame.set("body", body);
        Objects.requireNonNull(subscribed, "no bot is let in").send(frame.toString());
    }

    public synchronized void sendsRaw(String text) {
        Objects.requireNonNull(subscribed, "no bot is let in").send(text);
    }

    // What goes wrong.

    /** The connection breaks without a word. */
    public synchronized void drops() {
        subscribed.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    /** Another program connects with the same bot; the old socket stays half alive. */
    public synchronized void isTakenOver() {
        WebSocket old = subscribed;
        subscribed = null;
        ObjectNode frame = JSON.createObjectNode().put("cmd", "aibot_event_callback");
        frame.putObject("headers").put("req_id", "kick");
        frame.putObject("body").put("msgtype", "event").putObject("event").put("eventtype", "disconnected_event");
        old.send(frame.toString());
    }

    /** From now on nothing is acknowledged, or again. */
    public synchronized void isDeaf(boolean so) {
        deaf = so;
    }

    /** The next so many acknowledgements of answers are lost; what they are for is carried out. */
    public synchronized void losesAcks(int count) {
        lost = count;
    }

    /** Acknowledgements wait until {@link #releasesAcks()}. */
    public synchronized void holdsAcks() {
        holding = true;
    }

    public synchronized void releasesAcks() {
        holding = false;
        List<Runnable> due = List.copyOf(heldAcks);
        heldAcks.clear();
        due.forEach(Runnable::run);
    }

    /** The next frames with this command are refused with these codes, one after the other. */
    public synchronized void refuses(String command, Integer... errcodes) {
        refusals.computeIfAbsent(command, any -> new ArrayList<>()).addAll(List.of(errcodes));
    }

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T next(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + what + " came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for a " + what, e);
        }
    }

    private synchronized void takes(WebSocket socket, String text) {
        JsonNode frame = JSON.readTree(text);
        received.add(frame);
        String command = frame.path("cmd").asString("");
        String reqId = frame.path("headers").path("req_id").asString("");
        if (reqId.isEmpty()) {
            violations.add(command + " without req_id");
        }
        if (!awaitingAck.add(reqId)) {
            violations.add(command + " for a req_id whose last frame is not acknowledged: " + reqId);
        }
        if (command.equals("aibot_subscribe")) {
            acknowledge(socket, reqId, subscribe(socket, frame.path("body")));
            subscriptions.add(frame);
        } else if (socket != subscribed) {
            violations.add(command + " before the subscription");
            acknowledge(socket, reqId, command.equals("ping") ? 0 : 846609);
        } else if (command.equals("ping")) {
            if (!deaf) {
                acknowledge(socket, reqId, 0);
            }
            pings.add(frame);
        } else {
            answer(socket, command, reqId, frame);
        }
    }

    private int subscribe(WebSocket socket, JsonNode body) {
        int refused = nextRefusal("aibot_subscribe");
        if (refused != 0) {
            return refused;
        }
        if (!body.path("bot_id").asString("").equals(BOT_ID)
                || !body.path("secret").asString("").equals(SECRET)) {
            return 40001;
        }
        if (socket == subscribed) {
            violations.add("a second subscription on a healthy connection");
        }
        subscribed = socket;
        return 0;
    }

    private void answer(WebSocket socket, String command, String reqId, JsonNode frame) {
        int errcode = nextRefusal(command);
        if (errcode == 0) {
            errcode = judge(command, reqId, frame.path("body"));
        }
        if (deaf || lost > 0) {
            lost = Math.max(0, lost - 1);
            awaitingAck.remove(reqId);
        } else {
            acknowledge(socket, reqId, errcode);
        }
        answers.add(frame);
    }

    private int judge(String command, String reqId, JsonNode body) {
        String kind = commandOfReqId.getOrDefault(reqId, "");
        return switch (command) {
            case "aibot_respond_msg" -> kind.equals("aibot_msg_callback") ? stream(body) : 846605;
            case "aibot_respond_welcome_msg" -> kind.equals("enter_chat") ? 0 : 846605;
            case "aibot_respond_update_msg" -> kind.equals("template_card_event") ? 0 : 846605;
            case "aibot_send_msg" -> body.path("chatid").asString("").isEmpty() ? 93006 : 0;
            default -> {
                violations.add("an unknown command: " + command);
                yield 40008;
            }
        };
    }

    private int stream(JsonNode body) {
        JsonNode stream = body.path("stream");
        if (stream.path("content").asString("").getBytes(UTF_8).length > MAX_STREAM_BYTES) {
            violations.add("a stream of more than 20480 bytes");
        }
        if (!stream.path("finish").asBoolean(false)) {
            violations.add("a stream that is not finished");
        }
        return finishedStreams.add(stream.path("id").asString("")) ? 0 : 846608;
    }

    private int nextRefusal(String command) {
        List<Integer> upcoming = refusals.getOrDefault(command, List.of());
        return upcoming.isEmpty() ? 0 : upcoming.remove(0);
    }

    private void acknowledge(WebSocket socket, String reqId, int errcode) {
        ObjectNode ack = JSON.createObjectNode();
        ack.putObject("headers").put("req_id", reqId);
        ack.put("errcode", errcode).put("errmsg", errcode == 0 ? "ok" : "told to misbehave");
        Runnable sending = () -> {
            awaitingAck.remove(reqId);
            if (socket.isOpen()) {
                socket.send(ack.toString());
            }
        };
        if (holding) {
            heldAcks.add(sending);
        } else {
            sending.run();
        }
    }

    private final class Listener extends WebSocketServer {
        Listener() {
            super(new InetSocketAddress("127.0.0.1", 0), 1);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onStart() {
            started.complete(null);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            // The bot speaks first.
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            takes(socket, text);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            synchronized (AibotStandIn.this) {
                if (socket == subscribed) {
                    subscribed = null;
                }
                awaitingAck.clear();
            }
            closings.add(code);
        }

        @Override
        public void onError(WebSocket socket, Exception failure) {
            if (socket == null) {
                started.completeExceptionally(failure);
            }
        }
    }
}
