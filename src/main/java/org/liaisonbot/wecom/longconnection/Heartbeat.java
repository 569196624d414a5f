package org.liaisonbot.wecom.longconnection;

import java.time.Duration;
import java.util.function.Consumer;
import org.liaisonbot.wecom.longconnection.Agenda.Ticket;

/** Asks every 30 seconds whether the platform still listens; two silences in a row are the end: fact sheet 10.4. */
final class Heartbeat {
    static final Duration EVERY = Duration.ofSeconds(30);
    private static final int SILENCES = 2;

    private final Agenda agenda;
    private final Ping ping;
    private final Runnable dead;
    private Ticket next = Ticket.NONE;
    private boolean beating;
    private int silences;

    Heartbeat(Agenda agenda, Ping ping, Runnable dead) {
        this.agenda = agenda;
        this.ping = ping;
        this.dead = dead;
    }

    /** Asks once, and tells within {@link #EVERY} whether it was answered. */
    interface Ping {
        void ask(Consumer<Boolean> answered);
    }

    void start() {
        beating = true;
        silences = 0;
        next = agenda.after(EVERY, this::beat);
    }

    void stop() {
        beating = false;
        next.cancel();
    }

    private void beat() {
        next = agenda.after(EVERY, this::beat);
        ping.ask(answered -> {
            silences = answered ? 0 : silences + 1;
            if (beating && silences >= SILENCES) {
                dead.run();
            }
        });
    }
}
