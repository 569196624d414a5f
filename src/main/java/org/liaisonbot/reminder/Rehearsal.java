package org.liaisonbot.reminder;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.outbox.Dispatching;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.SettableClock;
import org.liaisonbot.time.UndecreedYear;
import org.liaisonbot.time.WorkingDays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The clock of a rehearsal, moved by hand: it walks to the wanted moment and stops at each bell and each repeated
 * sending on the way, so that a year can be played in order. Its time is on disk.
 */
@Service
@ConditionalOnProperty("liaison.rehearsal")
public class Rehearsal {
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final Ringing ringing;
    private final Outbox outbox;
    private final Dispatching dispatching;
    private final WorkingDays workingDays;
    private final List<DueWork> works;

    Rehearsal(
            SettableClock clock,
            JdbcClient jdbc,
            Reminders reminders,
            Ringing ringing,
            Outbox outbox,
            Dispatching dispatching,
            WorkingDays workingDays,
            List<DueWork> works) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.ringing = ringing;
        this.outbox = outbox;
        this.dispatching = dispatching;
        this.workingDays = workingDays;
        this.works = List.copyOf(works);
    }

    /**
     * What a move of the clock did.
     *
     * @param fired the bells that were rung on the way, in order
     */
    public record Moved(Instant now, List<Bell> fired, int sent, int failed) {}

    /** The clock was asked to go back. */
    public static final class BackwardsInTime extends RuntimeException {
        BackwardsInTime(Instant now, Instant wanted) {
            super("the rehearsal's clock shows " + now + " and cannot go back to " + wanted);
        }
    }

    /** Whether the clock was set at all. */
    public boolean hasBegun() {
        return clock.isSet();
    }

    /**
     * Moves the clock and returns when all that is due by then is planned and sent. The first move sets the start and
     * fires nothing.
     *
     * @throws BackwardsInTime when the moment is past
     * @throws UndecreedYear when the way leads into a year whose holidays are not known
     */
    public synchronized Moved moveTo(Instant to) {
        if (!clock.isSet()) {
            ringing.watchFrom(to);
            set(to);
            return new Moved(to, List.of(), 0, 0);
        }
        if (to.isBefore(clock.instant())) {
            throw new BackwardsInTime(clock.instant(), to);
        }
        workingDays.isWorkingDay(BusinessZone.dayOf(to));
        return walkTo(to);
    }

    private Moved walkTo(Instant to) {
        List<Bell> fired = new ArrayList<>();
        int sent = 0;
        int failed = 0;
        Optional<Instant> stop = Optional.of(clock.instant());
        while (stop.isPresent()) {
            set(stop.get());
            fired.addAll(reminders.planDueAt(stop.get()));
            works.forEach(DueWork::doDue);
            Dispatching.Dispatched dispatched = dispatching.dispatchDue();
            sent += dispatched.sent();
            failed += dispatched.failed();
            stop = nextStop(stop.get(), to);
        }
        return new Moved(to, fired, sent, failed);
    }

    /** The next moment at which something is due, the wanted one at last; nothing when that was reached. */
    private Optional<Instant> nextStop(Instant now, Instant to) {
        if (!now.isBefore(to)) {
            return Optional.empty();
        }
        Instant next = to;
        Optional<Instant> bell = reminders.nextAfter(now).map(Bell::at);
        if (bell.isPresent() && bell.get().isBefore(next)) {
            next = bell.get();
        }
        Optional<Instant> attempt = outbox.nextAttemptAt().filter(it -> it.isAfter(now));
        if (attempt.isPresent() && attempt.get().isBefore(next)) {
            next = attempt.get();
        }
        return Optional.of(earliestWorkBefore(next, now));
    }

    private Instant earliestWorkBefore(Instant next, Instant now) {
        return works.stream()
                .map(DueWork::nextDueAt)
                .flatMap(Optional::stream)
                .filter(it -> it.isAfter(now) && it.isBefore(next))
                .min(Comparator.naturalOrder())
                .orElse(next);
    }

    @PostConstruct
    void resume() {
        dispatching.forgetClaims();
    }

    private void set(Instant now) {
        clock.set(now);
        OffsetDateTime value = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        int changed = jdbc.sql("update rehearsal_clock set now_at = ? where id = 1")
                .param(value)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into rehearsal_clock (id, now_at) values (1, ?)")
                    .param(value)
                    .update();
        }
    }
}
