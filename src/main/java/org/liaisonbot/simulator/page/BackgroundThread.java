package org.liaisonbot.simulator.page;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One thread that does not keep the process alive. */
@Component
@Profile("simulator")
class BackgroundThread implements Background, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "simulator-background");
        daemon.setDaemon(true);
        return daemon;
    });

    @Override
    public void run(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
