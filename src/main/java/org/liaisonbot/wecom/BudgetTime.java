package org.liaisonbot.wecom;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.liaisonbot.time.SettableClock;

/**
 * The time by which budgets fill up: the wall clock, by which the platform counts. In a rehearsal the time that is played
 * counts as well, so that a year of it need not be waited for, and the hours in which its clock stands still do too.
 */
record BudgetTime(Clock business, Clock wall) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        long played = business instanceof SettableClock rehearsal && rehearsal.isSet() ? rehearsal.millis() : 0;
        return TimeUnit.MILLISECONDS.toNanos(wall.millis() + played);
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
