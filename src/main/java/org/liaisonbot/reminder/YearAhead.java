package org.liaisonbot.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a year will bring: its working days and, as things stand now, every push. */
@Service
@Transactional(readOnly = true)
public class YearAhead {
    private final Schedule schedule;
    private final WorkingDays workingDays;
    private final Digests digests;
    private final Ledger ledger;
    private final Matters matters;
    private final Directory directory;

    YearAhead(
            Schedule schedule,
            WorkingDays workingDays,
            Digests digests,
            Ledger ledger,
            Matters matters,
            Directory directory) {
        this.schedule = schedule;
        this.workingDays = workingDays;
        this.digests = digests;
        this.ledger = ledger;
        this.matters = matters;
        this.directory = directory;
    }

    /** A push that is to come, by all that is known now. */
    public record Expected(String id, PushKind kind, Instant at, List<UserId> recipients, List<TaskCode> tasks) {}

    /** Working days of a year; refused with UndecreedYear when its decree is not loaded. */
    public List<LocalDate> workingDays(int year) {
        return workingDays.of(year).toList();
    }

    /** The third working day of each month, or what the policy has put in its place. */
    public List<LocalDate> lastDaysOfWindows(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> schedule.lastDayOfWindow(YearMonth.of(year, month)))
                .toList();
    }

    /** Every push after an instant, exclusive, until another, inclusive; as if nobody reported until then. */
    public List<Expected> pushes(Instant fromExclusive, Instant until) {
        List<Task> tasks = ledger.tasks();
        List<Person> people = directory.people();
        List<Matter> open = matters.open();
        List<UserId> office = directory.office().stream().map(Person::account).toList();
        List<Expected> expected = new ArrayList<>();
        for (Bell bell : schedule.between(fromExclusive, until)) {
            if (bell.job() == Job.DIGEST || bell.job() == Job.FINAL_CALL) {
                digests.of(bell, tasks, open, people)
                        .forEach(digest -> expected.add(new Expected(
                                Digests.idOf(bell, digest).value(),
                                bell.job().push(),
                                bell.at(),
                                List.of(digest.person().account()),
                                digest.tasks())));
            } else if (!office.isEmpty()) {
                expected.add(new Expected(
                        bell.job().push() + ":" + bell.day(), bell.job().push(), bell.at(), office, List.of()));
            }
        }
        return expected;
    }

    /** Every push of a year. */
    public List<Expected> pushes(int year) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(BusinessZone.ID).toInstant();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(BusinessZone.ID).toInstant();
        return pushes(start.minus(1, ChronoUnit.SECONDS), end.minus(1, ChronoUnit.SECONDS));
    }
}
