package org.liaisonbot.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final Duration FOR_THE_ANSWER = Duration.ofMillis(4000);
    private static final Duration FOR_HANDING_OVER = Duration.ofMillis(700);
    private static final int WORKERS = 8;

    private final Handling handling;
    private final HandedOver handedOver;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> daemon(work, "conversation"));
    private final ExecutorService keepers =
            Executors.newFixedThreadPool(2, work -> daemon(work, "conversation-handover"));

    Receiving(Handling handling, HandedOver handedOver) {
        this.handling = handling;
        this.handedOver = handedOver;
    }

    @Override
    public Received receive(InboundMessage message) {
        Patience patience = new Patience();
        Future<Received> answer = workers.submit(() -> handling.handle(message, patience));
        try {
            return resultOf(answer, FOR_THE_ANSWER);
        } catch (TimeoutException slow) {
            return patience.ends() ? handOver(message) : lastResultOf(answer, message);
        }
    }

    /** What was handed over by a process that is gone is handled now; a message that another one handles is left alone. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        handedOver.waiting().forEach(message -> workers.submit(() -> handling.handle(message, Patience.none())));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdown();
        keepers.shutdown();
        if (!workers.awaitTermination(FOR_THE_ANSWER.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("messages are still being handled; they are taken up again at the next start");
        }
    }

    // Never interrupted: H2 closes its file when a thread that writes to it is.
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
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
            throw new IllegalStateException("a message could not be stored", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a message was handled", interrupted);
        }
    }
}
