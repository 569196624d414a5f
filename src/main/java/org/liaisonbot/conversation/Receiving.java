package org.liaisonbot.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Takes each message once, and gives its answer back within the platform's patience of five seconds. What takes longer is
 * kept as handed over, answered with nothing, handled all the same, and answered by a push.
 */
@Service
class Receiving implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final Duration FOR_A_LONG_ANSWER = Duration.ofSeconds(30);
    private static final Duration FOR_THE_ANSWER = Duration.ofMillis(3500);
    private static final Duration FOR_HANDING_OVER = Duration.ofMillis(700);
    private static final Duration CATCHING_UP = Duration.ofMinutes(1);

    private final Handling handling;
    private final HandedOver handedOver;
    private final Comprehension comprehension;
    private final Lanes lanes = new Lanes();
    private final ScheduledExecutorService keepers =
            Executors.newScheduledThreadPool(2, work -> Lanes.daemon(work, "conversation-handover"));

    Receiving(Handling handling, HandedOver handedOver, Comprehension comprehension) {
        this.handling = handling;
        this.handedOver = handedOver;
        this.comprehension = comprehension;
    }

    @Override
    public Received receive(InboundMessage message) {
        Patience patience = new Patience();
        Future<Received> answer = lanes.submit(message.from(), () -> handling.handle(message, patience));
        try {
            return resultOf(answer, message.waitsLong() ? FOR_A_LONG_ANSWER : FOR_THE_ANSWER);
        } catch (TimeoutException slow) {
            return patience.ends() ? handOver(message) : lastResultOf(answer, message);
        }
    }

    /** The first message of a person should not have to wait for what is learned once. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        keepers.execute(comprehension::prepare);
        keepers.scheduleWithFixedDelay(this::catchUp, 0, CATCHING_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What was handed over and whose handling broke off, here or in a process that is gone, is handled now; what is being
     * handled is left alone by its key.
     */
    private void catchUp() {
        try {
            handedOver
                    .waiting()
                    .forEach(message -> lanes.submit(message.from(), () -> handling.handle(message, Patience.none())));
        } catch (RuntimeException noDatabase) {
            LOG.warn(
                    "cannot look for messages that were handed over: {}",
                    noDatabase.getClass().getName());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        keepers.shutdown();
        if (!lanes.stop(FOR_THE_ANSWER)) {
            LOG.warn("messages are still being handled; they are taken up again at the next start");
        }
    }

    private Received handOver(InboundMessage message) {
        LOG.warn("message {} takes long and will be answered by a push", message.id());
        try {
            return resultOf(
                    keepers.submit(() -> {
                        handedOver.keep(message);
                        return new Received(Reply.NOTHING, message.createTimeSeconds());
                    }),
                    FOR_HANDING_OVER);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("cannot keep message " + message.id() + " in time", stuck);
        }
    }

    private static Received lastResultOf(Future<Received> answer, InboundMessage message) {
        try {
            return resultOf(answer, FOR_HANDING_OVER);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("the commit of message " + message.id() + " takes too long", stuck);
        }
    }

    private static Received resultOf(Future<Received> answer, Duration patience) throws TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a message could not be stored: " + new Cause(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a message was handled", interrupted);
        }
    }
}
