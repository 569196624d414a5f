package org.liaisonbot.simulator.page;

import java.time.Instant;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.simulator.SimulatedOffice.Moved;
import org.liaisonbot.simulator.WecomStandIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the clock in the background, one move at a time, so that the page can show how far it has come. */
@Component
@Profile("simulator")
class ClockDrive {
    private static final Logger LOG = LoggerFactory.getLogger(ClockDrive.class);

    private final SimulatedOffice office;
    private final WecomStandIn standIn;
    private volatile State state = new Idle();
    private final Background background;

    sealed interface State {}

    record Idle() implements State {}

    /** @param sendsBefore how many messages had gone out when it set out */
    record Moving(Instant from, Instant target, long sendsBefore) implements State {}

    record Arrived(Instant from, Instant now, Moved moved) implements State {}

    record Failed(Instant target) implements State {}

    ClockDrive(SimulatedOffice office, WecomStandIn standIn, Background background) {
        this.office = office;
        this.standIn = standIn;
        this.background = background;
    }

    State state() {
        return state;
    }

    /** Sets out, unless the clock is moving already or would have to go back. */
    synchronized void setOutFor(Instant target) {
        Instant now = office.time().now();
        if (state instanceof Moving || !target.isAfter(now)) {
            return;
        }
        state = new Moving(now, target, standIn.sendCount());
        background.run(() -> state = move(now, target));
    }

    /** How many messages have gone out on the way so far. */
    long sentBy(Moving moving) {
        return standIn.sendCount() - moving.sendsBefore();
    }

    /** Takes the result off the page. */
    synchronized void dismiss() {
        if (!(state instanceof Moving)) {
            state = new Idle();
        }
    }

    // The edge of the background: whatever went wrong must end on the page and in the log, or it would be lost.
    private State move(Instant from, Instant target) {
        try {
            Moved moved = office.moveTo(target);
            return new Arrived(from, office.time().now(), moved);
        } catch (RuntimeException e) {
            LOG.error("moving the clock to {} failed", target, e);
            return new Failed(target);
        }
    }
}
