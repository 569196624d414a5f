package org.liaisonbot.wecom.longconnection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.liaisonbot.wecom.longconnection.KeptMessage.Stage;
import org.liaisonbot.wecom.longconnection.Requests.Accepted;
import org.liaisonbot.wecom.longconnection.Requests.Outcome;
import org.liaisonbot.wecom.longconnection.Requests.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what came: keeps it, has it answered, sends the answer until it has arrived. What a crash or a broken
 * connection leaves behind is found on disk and seen to by whoever has the connection next. For one thread.
 */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final Duration WHILE_TRYING = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration AFTER_RATE_LIMIT = Duration.ofMinutes(1);
    private static final Duration FOR_EVENTS = Duration.ofSeconds(5);
    private static final Duration FOR_MESSAGES = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MAX_FAILURES = 6;
    private static final int MAX_RESPONDS = 3;
    private static final int MAX_SENDS = 4;

    private final KeptMessages messages;
    private final Replying replying;
    private final Outgoing outgoing;
    private final Clock wallClock;

    Answering(KeptMessages messages, Replying replying, Outgoing outgoing, Clock wallClock) {
        this.messages = messages;
        this.replying = replying;
        this.outgoing = outgoing;
        this.wallClock = wallClock;
    }

    /** Sends frames, at most as often as the platform allows. */
    interface Outgoing {
        boolean isReady();

        /** Zero, and one is counted; or how long to wait. */
        Duration turnOf(String chatId);

        void send(KeptMessage message, Sequel then);
    }

    /** What follows a sent frame; called on any thread. */
    interface Sequel {
        void after(Outcome outcome);
    }

    void take(String reqId, Incoming incoming) {
        Instant now = wallClock.instant();
        KeptMessage message = new KeptMessage(
                incoming.key(),
                reqId,
                incoming.answeredBy(),
                incoming.chatId(),
                incoming.body().toString(),
                "",
                Stage.RECEIVED,
                0,
                now);
        try {
            messages.keep(message);
        } catch (RuntimeException notKept) {
            LOG.error("a message of the long connection could not be kept", notKept);
            apologise(message);
            return;
        }
        seeTo(message.msgId());
    }

    /** Sees to all that is due, oldest first. */
    void seeToDue() {
        messages.due(wallClock.instant()).forEach(this::seeTo);
    }

    void acknowledgedLate(String reqId) {
        messages.deliveredTo(reqId);
    }

    void forget() {
        messages.forgetOlderThan(KEPT, wallClock.instant());
    }

    private void seeTo(String msgId) {
        messages.due(msgId, wallClock.instant())
                .filter(message -> message.stage() == Stage.RECEIVED)
                .ifPresent(this::answer);
        messages.due(msgId, wallClock.instant())
                .filter(message -> message.stage() == Stage.ANSWERED && outgoing.isReady())
                .ifPresent(this::deliver);
    }

    private void answer(KeptMessage message) {
        try {
            String words = replying.to(message);
            if (words.isEmpty()) {
                messages.delivered(message.msgId());
            } else {
                messages.answered(message.msgId(), words);
            }
        } catch (Identities.Unavailable unknown) {
            failed(message, "it cannot be found out who wrote", WHILE_TRYING);
        } catch (RuntimeException failure) {
            LOG.error("message {} of the long connection could not be handled", message.msgId(), failure);
            failed(message, failure.getClass().getSimpleName(), AFTER_FAILURE);
        }
    }

    /** In the end the sender is told, who can write once more or ask the office. */
    private void failed(KeptMessage message, String why, Duration wait) {
        if (message.attempts() + 1 >= MAX_FAILURES) {
            messages.answered(message.msgId(), replying.apology());
        } else {
            messages.attempted(message.msgId(), wallClock.instant().plus(wait));
            messages.later(message.msgId(), wallClock.instant().plus(wait), why);
        }
    }

    private void deliver(KeptMessage message) {
        Instant now = wallClock.instant();
        boolean late = now.isAfter(message.arrivedAt().plus(isForMessages(message) ? FOR_MESSAGES : FOR_EVENTS));
        if (late && !isForMessages(message)) {
            messages.givenUp(message.msgId(), "too late");
        } else if (late && message.command().equals(Frame.RESPOND)) {
            messages.toBeSent(message.msgId(), now, "too late for an answer");
        } else {
            sendInTurn(message, now);
        }
    }

    private void sendInTurn(KeptMessage message, Instant now) {
        Duration wait = outgoing.turnOf(message.chatId());
        if (wait.isZero()) {
            messages.attempted(message.msgId(), now.plus(WHILE_TRYING));
            outgoing.send(message, outcome -> settle(message, outcome));
        } else {
            messages.later(message.msgId(), now.plus(wait), "limit of the conversation");
        }
    }

    private void settle(KeptMessage message, Outcome outcome) {
        if (outcome instanceof Accepted) {
            messages.delivered(message.msgId());
        } else if (outcome instanceof Refused refused) {
            refused(message, refused.errcode());
        } else {
            unanswered(message);
        }
    }

    /** Nobody knows whether it arrived: the same again, but not for ever. */
    private void unanswered(KeptMessage message) {
        String why = "sent several times without an acknowledgement";
        if (message.command().equals(Frame.SEND) && message.attempts() + 1 >= MAX_SENDS) {
            giveUp(message, why);
        } else if (message.command().equals(Frame.RESPOND) && message.attempts() + 1 >= MAX_RESPONDS) {
            messages.toBeSent(message.msgId(), wallClock.instant(), why);
        }
    }

    private void refused(KeptMessage message, int errcode) {
        String why = "refused with " + errcode;
        Instant now = wallClock.instant();
        switch (FrameErrors.of(errcode)) {
            case RETRY -> messages.later(message.msgId(), now.plus(WHILE_TRYING), why);
            case RATE -> messages.later(message.msgId(), now.plus(AFTER_RATE_LIMIT), why);
            case NO_CHAT -> giveUp(message, why);
            case STREAM_OVER -> streamOver(message, now, why);
            case REQ_ID_OVER, UNKNOWN -> sendInstead(message, now, why);
        }
    }

    /** An answer that was sent before without an acknowledgement is the one that is finished. */
    private void streamOver(KeptMessage message, Instant now, String why) {
        if (message.attempts() > 0) {
            messages.delivered(message.msgId());
        } else {
            sendInstead(message, now, why);
        }
    }

    private void sendInstead(KeptMessage message, Instant now, String why) {
        if (message.command().equals(Frame.RESPOND)) {
            messages.toBeSent(message.msgId(), now, why);
            seeTo(message.msgId());
        } else if (isForMessages(message) && message.attempts() + 1 < MAX_SENDS) {
            messages.later(message.msgId(), now.plus(AFTER_RATE_LIMIT), why);
        } else {
            giveUp(message, why);
        }
    }

    private void giveUp(KeptMessage message, String why) {
        LOG.error("the answer to message {} does not arrive over the long connection: {}", message.msgId(), why);
        messages.givenUp(message.msgId(), why);
    }

    private void apologise(KeptMessage message) {
        if (isForMessages(message)) {
            outgoing.send(message.answeredWith(replying.apology()), outcome -> {});
        }
    }

    /** Not for events, whose answer is of use for seconds only. */
    private static boolean isForMessages(KeptMessage message) {
        return message.command().equals(Frame.RESPOND) || message.command().equals(Frame.SEND);
    }
}
