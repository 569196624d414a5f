package org.liaisonbot.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.directory.Contacts;
import org.liaisonbot.directory.Contacts.Standing;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Reads on working days how the platform knows the liaisons, each again after a week. Where reading is not permitted
 * nothing is said, and it is tried again on the next day; it never makes a rehearsal's clock stop.
 */
@Component
class ReadingContacts implements DueWork {
    private static final Duration FRESH_FOR = Duration.ofDays(7);

    private final Contacts contacts;
    private final Standings standings;
    private final Directory directory;
    private final WorkingDays workingDays;
    private final Policy policy;
    private final Clock clock;

    ReadingContacts(
            Contacts contacts,
            Standings standings,
            Directory directory,
            WorkingDays workingDays,
            Policy policy,
            Clock clock) {
        this.contacts = contacts;
        this.standings = standings;
        this.directory = directory;
        this.workingDays = workingDays;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public synchronized void doDue() {
        Instant now = clock.instant();
        if (isTimeToRead(now) && !standings.isPausedAt(now)) {
            read(standings.outdated(liaisons(), now.minus(FRESH_FOR)), now);
        }
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    private boolean isTimeToRead(Instant now) {
        LocalDate day = BusinessZone.dayOf(now);
        return workingDays.isDecreed(day.getYear())
                && workingDays.isWorkingDay(day)
                && !BusinessZone.timeOf(now)
                        .toLocalTime()
                        .isBefore(policy.digest().at());
    }

    /** If all of them seem out of range, it is the app that may read nobody. */
    private void read(List<UserId> accounts, Instant now) {
        Map<UserId, Standing> seen = new LinkedHashMap<>();
        boolean refused = false;
        for (UserId account : accounts) {
            Contacts.Looked looked = contacts.look(account);
            if (looked instanceof Contacts.Seen it) {
                seen.put(account, it.standing());
            }
            refused = looked instanceof Contacts.Untold || mayReadNobody(seen);
            if (refused) {
                break;
            }
        }
        if (!mayReadNobody(seen)) {
            standings.keep(seen, now);
        }
        if (refused) {
            standings.pauseUntil(now.plus(Duration.ofHours(20)));
        }
    }

    private boolean mayReadNobody(Map<UserId, Standing> seen) {
        boolean all = !seen.isEmpty() && seen.values().stream().allMatch(it -> it == Standing.OUT_OF_RANGE);
        return all && seen.size() >= Math.min(3, liaisons().size()) && !standings.haveSeenAnybody();
    }

    private List<UserId> liaisons() {
        return directory.people().stream()
                .filter(it -> it.role() == Role.LIAISON)
                .map(Person::account)
                .toList();
    }
}
