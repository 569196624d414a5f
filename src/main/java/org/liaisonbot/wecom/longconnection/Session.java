package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The long connection from the application's start to its end: lease, connection, and what comes over it. */
final class Session implements Connection.Listener, Answering.Outgoing {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration SEEN_TO_EVERY = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN_EVERY = Duration.ofHours(1);

    /** A tick before the lease could be another's. */
    private static final Duration LEASE_TRUSTED =
            Lease.LASTS.minus(Lease.RENEWED_EVERY).minusSeconds(5);

    private final AibotSettings settings;
    private final String corpId;
    private final Machinery machinery;
    private final Lease lease;
    private final ShortLivedMedia media;
    private final Answering answering;
    private final Connection connection;
    private final ConversationRates rates = new ConversationRates();
    private long leaseConfirmedAt;

    Session(
            AibotSettings settings,
            Talk talk,
            Alarm alarm,
            JdbcClient jdbc,
            ShortLivedMedia media,
            Machinery machinery) {
        this.settings = settings;
        this.corpId = talk.corpId();
        this.machinery = machinery;
        this.media = media;
        this.lease = new Lease(
                jdbc, machinery.wallClock(), settings.botId(), UUID.randomUUID().toString());
        this.answering = new Answering(
                new KeptMessages(jdbc),
                new Replying(talk.reception(), talk.identities(), media, talk.wording()),
                this,
                machinery.wallClock());
        this.connection = new Connection(
                settings, machinery.agenda(), machinery.sockets(), new Backoff(machinery.chance()), alarm, this);
    }

    State state() {
        return connection.state();
    }

    void start() {
        machinery.agenda().run(() -> {
            connection.standBy();
            keepLease();
            keepSeeingTo();
            keepForgetting();
        });
    }

    /** Ends the connection and lets another process have it at once. */
    void stop() {
        machinery.agenda().run(connection::stop);
        machinery.end().run();
        try {
            lease.release();
        } catch (DataAccessException e) {
            LOG.warn(
                    "the lease of the long connection runs out by itself: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void ready() {
        work(answering::seeToDue);
    }

    @Override
    public void came(Frame frame) {
        Incoming incoming = new Incoming(frame.body());
        if (!incoming.isFor(settings.botId(), corpId) || incoming.userid().isBlank()) {
            LOG.warn("the long connection brought something for another bot or from another company");
        } else if (!incoming.answeredBy().isEmpty()) {
            work(() -> answering.take(frame.reqId(), incoming));
        }
    }

    @Override
    public void acknowledgedLate(String reqId, int errcode) {
        if (errcode == 0 || FrameErrors.of(errcode) == FrameErrors.STREAM_OVER) {
            work(() -> answering.acknowledgedLate(reqId));
        }
    }

    @Override
    public void mayConnectAgain() {
        askForLease(connection::reconnect);
    }

    @Override
    public boolean isReady() {
        return connection.state() == State.READY;
    }

    @Override
    public Duration turnOf(String chatId) {
        return rates.take(chatId, machinery.agenda().nanoTime());
    }

    @Override
    public void send(KeptMessage message, Answering.Sequel then) {
        boolean own = message.command().equals(Frame.SEND);
        String reqId = own ? UUID.randomUUID().toString() : message.reqId();
        String frame = Frame.text(message.command(), reqId, AnswerFrame.bodyOf(message));
        machinery.agenda().run(() -> connection.request(reqId, frame, outcome -> work(() -> then.after(outcome))));
    }

    // The outermost edge of the thread: what failed is found on disk again.
    private void work(Runnable step) {
        machinery.worker().execute(() -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("a step about the long connection's messages failed", e);
            }
        });
    }

    private void keepLease() {
        leaseUnknown();
        askForLease(connection::leaseHeld);
        machinery.agenda().after(Lease.RENEWED_EVERY, this::keepLease);
    }

    private void askForLease(Runnable whenHeld) {
        long askedAt = machinery.agenda().nanoTime();
        machinery.keeper().execute(() -> {
            try {
                boolean held = lease.hold();
                machinery.agenda().run(held ? () -> leaseHeld(askedAt, whenHeld) : connection::leaseLost);
            } catch (DataAccessException e) {
                LOG.warn(
                        "the lease of the long connection cannot be renewed: {}",
                        e.getClass().getSimpleName());
                machinery.agenda().run(this::leaseUnknown);
            }
        });
    }

    private void leaseHeld(long askedAt, Runnable whenHeld) {
        leaseConfirmedAt = askedAt;
        whenHeld.run();
    }

    private void leaseUnknown() {
        if (machinery.agenda().nanoTime() - leaseConfirmedAt > LEASE_TRUSTED.toNanos()) {
            connection.leaseUncertain();
        }
    }

    private void keepSeeingTo() {
        if (connection.state() != State.STANDBY) {
            work(answering::seeToDue);
        }
        machinery.agenda().after(SEEN_TO_EVERY, this::keepSeeingTo);
    }

    private void keepForgetting() {
        work(() -> {
            answering.forget();
            media.forget();
        });
        machinery.agenda().after(FORGOTTEN_EVERY, this::keepForgetting);
    }
}
