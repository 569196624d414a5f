package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.wecom.longconnection.Agenda.Ticket;
import org.liaisonbot.wecom.longconnection.Requests.Accepted;
import org.liaisonbot.wecom.longconnection.Requests.Outcome;
import org.liaisonbot.wecom.longconnection.Requests.Refused;
import org.liaisonbot.wecom.longconnection.Requests.Unanswered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one connection and what becomes of it: fact sheet 10.4 and 10.5. It lives on the agenda and is only to be used
 * there; {@link #state} may be read anywhere.
 */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration AUTH_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ACK_PATIENCE = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofHours(1);

    private final AibotSettings settings;
    private final Agenda agenda;
    private final Socket.Opening sockets;
    private final Backoff backoff;
    private final Alarm alarm;
    private final Listener listener;
    private final Requests requests;
    private final Heartbeat heartbeat;

    private volatile State state = State.STOPPED;
    private @Nullable Socket socket;
    private Ticket next = Ticket.NONE;
    private long readySince;
    private int breaks;
    private int refusals;
    private int kicks;

    Connection(
            AibotSettings settings,
            Agenda agenda,
            Socket.Opening sockets,
            Backoff backoff,
            Alarm alarm,
            Listener listener) {
        this.settings = settings;
        this.agenda = agenda;
        this.sockets = sockets;
        this.backoff = backoff;
        this.alarm = alarm;
        this.listener = listener;
        this.requests = new Requests(agenda, this::write);
        this.heartbeat = new Heartbeat(agenda, this::ping, () -> broken("two heartbeats unanswered"));
    }

    /** What comes of it, told on the agenda. */
    interface Listener {
        void ready();

        /** A message or an event that is not about the connection itself. */
        void came(Frame frame);

        /** An acknowledgement for which nobody waits any more. */
        void acknowledgedLate(String reqId, int errcode);

        /** The wait after a break, a refusal or a kick-out is over: whoever still has the lease may connect. */
        void mayConnectAgain();
    }

    State state() {
        return state;
    }

    /** Waits for the lease. */
    void standBy() {
        state = State.STANDBY;
    }

    /** This process has the lease. Connects if it waited for that. */
    void leaseHeld() {
        if (state == State.STANDBY) {
            connect();
        }
    }

    /** Another process has the lease. */
    void leaseLost() {
        if (state != State.STANDBY && state != State.STOPPED) {
            LOG.info("another process has the long connection now");
            leave(State.STANDBY);
            alarm.connected();
        }
    }

    /** Another process may have the lease. Waits that have begun go on. */
    void leaseUncertain() {
        if (state == State.CONNECTING || state == State.AUTHING || state == State.READY) {
            LOG.warn("the lease is uncertain, so the long connection is left");
            leave(State.STANDBY);
        }
    }

    /** The wait is over and the lease is held. */
    void reconnect() {
        if (state == State.BACKOFF || state == State.KICKED || state == State.STANDBY) {
            connect();
        }
    }

    void stop() {
        leave(State.STOPPED);
    }

    /** Sends a frame of ours; the outcome comes on the agenda, at once when there is no connection. */
    void request(String reqId, String frame, Consumer<Outcome> then) {
        if (state == State.READY) {
            requests.send(reqId, frame, ACK_PATIENCE, then);
        } else {
            then.accept(new Unanswered());
        }
    }

    private void connect() {
        state = State.CONNECTING;
        next = agenda.after(CONNECT_PATIENCE, () -> broken("no connection in time"));
        Happenings happenings = new Happenings();
        socket = sockets.open(settings.url(), happenings);
        happenings.of = socket;
    }

    private void subscribe() {
        next.cancel();
        state = State.AUTHING;
        String reqId = UUID.randomUUID().toString();
        ObjectNode bot = Frame.object().put("bot_id", settings.botId()).put("secret", settings.secret());
        requests.send(reqId, Frame.text(Frame.SUBSCRIBE, reqId, bot), AUTH_PATIENCE, this::subscribed);
    }

    private void subscribed(Outcome outcome) {
        if (state != State.AUTHING) {
            return;
        }
        if (outcome instanceof Accepted) {
            ready();
        } else if (outcome instanceof Refused refused && !FrameErrors.isPassing(refused.errcode())) {
            refused(refused.errcode());
        } else {
            broken("not let in: " + outcome);
        }
    }

    private void ready() {
        LOG.info("the long connection is ready");
        state = State.READY;
        readySince = agenda.nanoTime();
        refusals = 0;
        alarm.connected();
        heartbeat.start();
        listener.ready();
    }

    private void ping(Consumer<Boolean> alive) {
        String reqId = UUID.randomUUID().toString();
        requests.send(reqId, Frame.text(Frame.PING, reqId, Frame.object()), Heartbeat.EVERY, outcome -> {
            if (outcome instanceof Accepted) {
                breaks = 0;
                alive.accept(true);
            } else if (outcome instanceof Refused refused && state == State.READY) {
                broken("heartbeat refused with " + refused.errcode());
            } else {
                alive.accept(false);
            }
        });
    }

    private void broken(String reason) {
        leave(State.BACKOFF);
        Duration wait = backoff.afterBreak(++breaks);
        LOG.warn("the long connection broke ({}) and is tried again in {} ms", reason, wait.toMillis());
        next = agenda.after(wait, listener::mayConnectAgain);
    }

    private void refused(int errcode) {
        leave(State.BACKOFF);
        alarm.botRefused(errcode);
        next = agenda.after(backoff.afterRefusal(++refusals), listener::mayConnectAgain);
    }

    private void kickedOut() {
        if (agenda.nanoTime() - readySince > CALM.toNanos()) {
            kicks = 0;
        }
        leave(State.KICKED);
        alarm.kickedOut();
        next = agenda.after(backoff.afterRefusal(++kicks), listener::mayConnectAgain);
    }

    private void leave(State into) {
        state = into;
        next.cancel();
        heartbeat.stop();
        Socket left = socket;
        socket = null;
        if (left != null) {
            left.close();
        }
        requests.abandon();
    }

    private void write(String frame) {
        if (socket != null) {
            socket.send(frame);
        }
    }

    private void came(String text) {
        Frame frame = Frame.parse(text).orElse(null);
        if (frame == null) {
            LOG.warn("the long connection brought {} characters that are no frame", text.length());
        } else if (frame.isAcknowledgement()) {
            if (!requests.acknowledged(frame.reqId(), frame.errcode())) {
                listener.acknowledgedLate(frame.reqId(), frame.errcode());
            }
        } else if (isKickOut(frame)) {
            kickedOut();
        } else if (frame.command().equals(Frame.MESSAGE) || frame.command().equals(Frame.EVENT)) {
            listener.came(frame);
        }
    }

    private static boolean isKickOut(Frame frame) {
        return frame.command().equals(Frame.EVENT)
                && frame.body().path("event").path("eventtype").asString("").equals("disconnected_event");
    }

    /** What a socket tells, as long as it is the one that counts. */
    private final class Happenings implements Socket.Events {
        private @Nullable Socket of;

        @Override
        public void opened() {
            ifCurrent(() -> {
                if (state == State.CONNECTING) {
                    subscribe();
                }
            });
        }

        @Override
        public void received(String text) {
            ifCurrent(() -> came(text));
        }

        @Override
        public void closed(String reason) {
            ifCurrent(() -> broken(reason));
        }

        private void ifCurrent(Runnable step) {
            agenda.run(() -> {
                if (of != null && of == socket) {
                    step.run();
                }
            });
        }
    }
}
