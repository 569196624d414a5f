package org.liaisonbot.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Rings every bell that is due, once on this database, however often and however late it is asked. */
@Service
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    /** A bell that was missed for longer than this is never made up. */
    private static final Duration LOOKING_BACK = Duration.ofDays(40);

    private final Schedule schedule;
    private final Ringing ringing;

    Reminders(Schedule schedule, Ringing ringing) {
        this.schedule = schedule;
        this.ringing = ringing;
    }

    /**
     * Rings, in order, the bells that are due at this instant and were not rung yet; each for itself, so that one that
     * fails blocks no other and is tried again next time.
     *
     * @return the bells that were rung
     */
    public List<Bell> planDueAt(Instant now) {
        Instant watchedFrom = ringing.watchedFrom(now);
        Instant earliest = now.minus(LOOKING_BACK);
        Instant since = watchedFrom.isAfter(earliest) ? watchedFrom : earliest;
        Set<Bell> rung = ringing.rungSince(since);
        List<Bell> newlyRung = new ArrayList<>();
        for (Bell bell : schedule.between(since, now)) {
            if (!rung.contains(bell) && wasRung(bell)) {
                newlyRung.add(bell);
            }
        }
        return newlyRung;
    }

    /** The next bell after an instant, if there is one within a year. */
    public Optional<Bell> nextAfter(Instant now) {
        return schedule.nextAfter(now);
    }

    private boolean wasRung(Bell bell) {
        try {
            ringing.ring(bell);
            return true;
        } catch (DataIntegrityViolationException rungElsewhere) {
            LOG.info("bell {} was rung by another instance", bell);
            return false;
        } catch (RuntimeException failed) {
            LOG.error("bell {} failed and will be tried again", bell, failed);
            return false;
        }
    }
}
