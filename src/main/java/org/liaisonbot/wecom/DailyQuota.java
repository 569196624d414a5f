package org.liaisonbot.wecom;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * How many messages the app may send in a day: the platform lets through 200 for each account that the corp may have. How
 * many those are is known to nobody here but by the setting; without it, as many as the directory has people, and never
 * fewer than a young corp has.
 */
@Component
class DailyQuota implements LongSupplier {
    private static final long FOR_EACH_ACCOUNT = 200;
    private static final int FEWEST_ACCOUNTS = 200;

    private final SendingLimits limits;
    private final Directory directory;
    private volatile @Nullable Headcount headcount;

    private record Headcount(int revision, int people) {}

    DailyQuota(SendingLimits limits, Directory directory) {
        this.limits = limits;
        this.directory = directory;
    }

    @Override
    public long getAsLong() {
        if (limits.dailyQuota() > 0) {
            return limits.dailyQuota();
        }
        int revision = directory.revision();
        Headcount known = headcount;
        if (known == null || known.revision() != revision) {
            known = new Headcount(revision, directory.people().size());
            headcount = known;
        }
        return FOR_EACH_ACCOUNT * Math.max(known.people(), FEWEST_ACCOUNTS);
    }
}
