package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.MonthlyWindows.Ended;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.Push;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.outbox.PushState;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Measures what a calendar month cost the liaisons. */
@Component
class MeasuringBurden {
    private static final double SECONDS_A_MINUTE = 60;

    private final Outbox outbox;
    private final Directory directory;
    private final Ledger ledger;
    private final Talk talk;
    private final int secondsAMessage;
    private final int secondsATask;

    MeasuringBurden(
            Outbox outbox,
            Directory directory,
            Ledger ledger,
            Talk talk,
            @Value("${liaison.policy.burden.seconds-a-message:30}") int secondsAMessage,
            @Value("${liaison.policy.burden.seconds-a-task:60}") int secondsATask) {
        this.outbox = outbox;
        this.directory = directory;
        this.ledger = ledger;
        this.talk = talk;
        this.secondsAMessage = secondsAMessage;
        this.secondsATask = secondsATask;
    }

    /** What one person got: how many messages, and which tasks stood in them. */
    private static final class Got {
        private int messages;
        private final Set<TaskCode> tasks = new HashSet<>();

        private void note(Push push) {
            messages++;
            tasks.addAll(push.tasks());
        }
    }

    Burden of(YearMonth month, Material.@Nullable ClosedWindow window) {
        List<Person> liaisons = directory.people().stream()
                .filter(it -> it.role() == Role.LIAISON)
                .toList();
        List<Got> got = List.copyOf(got(month, liaisons).values());
        Talk.Counts talked = talk.between(
                startOf(month.atDay(1)), startOf(month.plusMonths(1).atDay(1)));
        Set<UnitName> blamed = blamed(window);
        return new Burden(
                liaisons.size(),
                median(got.stream().map(it -> (double) it.messages).toList()),
                got.stream().mapToInt(it -> it.messages).max().orElse(0),
                median(got.stream().map(this::minutes).toList()),
                got.stream().mapToDouble(this::minutes).max().orElse(0),
                talked.replies(),
                talked.askedBack(),
                corrected(month),
                blamed.size(),
                reached(blamed, window, liaisons),
                "用时估算规则：每条消息阅读按%d秒、消息中每项任务填报按%d秒计，同一任务一月内计一次；对本人来信的答复不计入消息数。".formatted(secondsAMessage, secondsATask));
    }

    private Map<UserId, Got> got(YearMonth month, List<Person> liaisons) {
        Map<UserId, Got> got =
                liaisons.stream().collect(Collectors.toMap(Person::account, it -> new Got(), (one, same) -> one));
        for (Push push : outbox.between(month.atDay(1), month.atEndOfMonth())) {
            if (push.state() == PushState.SENT && push.kind() != PushKind.ANSWER) {
                List<UserId> reached = new ArrayList<>(push.recipients());
                reached.removeAll(push.unreachable());
                reached.stream().filter(got::containsKey).map(got::get).forEach(it -> it.note(push));
            }
        }
        return got;
    }

    private double minutes(Got it) {
        return (it.messages * secondsAMessage + it.tasks.size() * secondsATask) / SECONDS_A_MINUTE;
    }

    private int corrected(YearMonth month) {
        return (int) ledger.reports().stream()
                .filter(it -> !it.standing() && !it.withdrawn())
                .filter(it -> YearMonth.from(BusinessZone.dayOf(it.at())).equals(month))
                .count();
    }

    /** Units with something that had not come by the end of the window's last day, though nothing excuses them. */
    private Set<UnitName> blamed(Material.@Nullable ClosedWindow window) {
        if (window == null) {
            return Set.of();
        }
        Map<TaskCode, Task> tasks = ledger.tasks().stream().collect(Collectors.toMap(Task::code, Function.identity()));
        return window.ended().stream()
                .filter(it -> it.outcome() == WindowOutcome.NOT_REPORTED)
                .filter(it -> Optional.ofNullable(tasks.get(it.task()))
                        .flatMap(task -> task.reportOf(it.unit(), window.period()))
                        .filter(Report::onTime)
                        .isEmpty())
                .map(Ended::unit)
                .collect(Collectors.toSet());
    }

    private int reached(Set<UnitName> blamed, Material.@Nullable ClosedWindow window, List<Person> liaisons) {
        if (window == null) {
            return 0;
        }
        ReportingPeriod period = window.period();
        Set<String> keys = outbox.reachedAbout(period).stream().map(UserId::key).collect(Collectors.toSet());
        return (int) blamed.stream()
                .filter(unit -> liaisons.stream()
                        .filter(it -> it.speaksFor(unit))
                        .anyMatch(it -> keys.contains(it.account().key())))
                .count();
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessZone.ID).toInstant();
    }
}
