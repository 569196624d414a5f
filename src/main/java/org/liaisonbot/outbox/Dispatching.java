package org.liaisonbot.outbox;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due: claims a push in a short transaction, calls the channel without one, records the result in another.
 * A crash between the last two leaves the push to be sent again with the same bytes, which the platform recognises; that
 * is all that guards the duplicate.
 */
@Service
public class Dispatching {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
    private static final int BATCH = 100;
    private static final int SENDERS = 4;

    private final Claims claims;
    private final MessageSender sender;
    private final List<DocumentMaker> makers;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, work -> new Thread(work, "sender"));
    private final ExecutorService immediate =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "immediate-sender"));
    // A lease runs out by a clock that a rehearsal moves by hours: within this process, this is what tells a crash from
    // a sending that is still under way.
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Dispatching(Claims claims, MessageSender sender, List<DocumentMaker> makers) {
        this.claims = claims;
        this.sender = sender;
        this.makers = List.copyOf(makers);
    }

    /**
     * What a dispatch did.
     *
     * @param failed attempts that did not get through, whether they will be repeated or not
     */
    public record Dispatched(int sent, int failed) {
        Dispatched plus(Dispatched other) {
            return new Dispatched(sent + other.sent, failed + other.failed);
        }
    }

    /**
     * Sends everything that is due by the clock, and returns when all of it is sent or has failed, also what somebody
     * had caused before.
     */
    public Dispatched dispatchDue() {
        Dispatched done = dispatch(false);
        awaitImmediate();
        return done;
    }

    /** Takes back the claims of a process that is gone; only for an instance that is alone on its database. */
    public void forgetClaims() {
        claims.releaseAll();
    }

    /** Sends everything that is due beside whatever the caller does, first and in order what somebody waits for. */
    void dispatchSoon() {
        immediate.execute(() -> {
            dispatch(true);
            dispatch(false);
        });
    }

    @TransactionalEventListener
    void plannedForNow(Outbox.PlannedForNow event) {
        immediate.execute(() -> dispatch(true));
    }

    @PreDestroy
    void stop() {
        immediate.shutdown();
        senders.shutdown();
    }

    private Dispatched dispatch(boolean onlyUrgent) {
        Dispatched total = new Dispatched(0, 0);
        List<String> due = due(onlyUrgent);
        while (!due.isEmpty()) {
            total = total.plus(onlyUrgent ? sendInOrder(due) : sendAll(due));
            due = due(onlyUrgent);
        }
        return total;
    }

    private List<String> due(boolean onlyUrgent) {
        return claims.claimable(onlyUrgent, BATCH).stream()
                .filter(id -> !underWay.contains(id))
                .toList();
    }

    private void awaitImmediate() {
        try {
            immediate.submit(() -> {}).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", interrupted);
        } catch (ExecutionException | RejectedExecutionException stopped) {
            LOG.debug("stopped while sending", stopped);
        }
    }

    /** The parts of an answer arrive as they were written. */
    private Dispatched sendInOrder(List<String> due) {
        return due.stream().map(this::send).reduce(new Dispatched(0, 0), Dispatched::plus);
    }

    private Dispatched sendAll(List<String> due) {
        List<Callable<Dispatched>> work =
                due.stream().map(id -> (Callable<Dispatched>) () -> send(id)).toList();
        try {
            Dispatched total = new Dispatched(0, 0);
            for (Future<Dispatched> done : senders.invokeAll(work)) {
                total = total.plus(resultOf(done));
            }
            return total;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", interrupted);
        }
    }

    /** A push that could not be claimed or recorded is found again when its lease is over, and blocks no other. */
    private static Dispatched resultOf(Future<Dispatched> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            LOG.error("a push could not be claimed or recorded", failed.getCause());
            return new Dispatched(0, 1);
        }
    }

    private Dispatched send(String id) {
        if (!underWay.add(id)) {
            return new Dispatched(0, 0);
        }
        try {
            return claimAndSend(id);
        } finally {
            underWay.remove(id);
        }
    }

    private Dispatched claimAndSend(String id) {
        Optional<Claims.Claimed> claimed = claims.claim(id);
        if (claimed.isEmpty()) {
            return new Dispatched(0, 0);
        }
        PushRow push = claimed.get().push();
        MessageSender.SendResult result = send(push, claimed.get().sendable());
        claims.record(push.id(), result);
        if (result instanceof MessageSender.Sent) {
            return new Dispatched(1, 0);
        }
        LOG.warn("push {} was not taken: {}", push.id(), reasonOf(result));
        return new Dispatched(0, 1);
    }

    private MessageSender.SendResult send(PushRow push, MessageSender.Sendable sendable) {
        if (!(sendable.content() instanceof Content.Order order)) {
            return sender.send(push.id(), push.recipients(), sendable);
        }
        Optional<byte[]> made;
        try {
            made = makers.stream()
                    .map(maker -> maker.make(order.order()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (RuntimeException failed) {
            LOG.error("the document of push {} could not be made", push.id(), failed);
            return new MessageSender.RetryLater(Duration.ZERO, "文件生成失败");
        }
        if (made.isEmpty()) {
            return new MessageSender.GiveUp("没有这种文件：" + order.order());
        }
        return sender.send(push.id(), push.recipients(), fulfil(push.id(), order, made.get()));
    }

    private MessageSender.Sendable fulfil(PushId id, Content.Order order, byte[] content) {
        try {
            return claims.fulfil(id, order, content);
        } catch (DataIntegrityViolationException keptMeanwhileForAnotherPush) {
            return claims.fulfil(id, order, content);
        }
    }

    private static String reasonOf(MessageSender.SendResult result) {
        if (result instanceof MessageSender.RetryLater later) {
            return later.reason() + ", to be repeated";
        }
        return result instanceof MessageSender.GiveUp giveUp ? giveUp.reason() : "";
    }
}
