package org.liaisonbot.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.Push;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.outbox.PushState;
import org.liaisonbot.reminder.YearAhead;
import org.liaisonbot.time.BusinessZone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What went out and what will, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class PushesApi {
    private final Outbox outbox;
    private final YearAhead yearAhead;
    private final Clock clock;

    PushesApi(Outbox outbox, YearAhead yearAhead, Clock clock) {
        this.outbox = outbox;
        this.yearAhead = yearAhead;
        this.clock = clock;
    }

    record PushJson(
            String id,
            PushKind kind,
            List<String> recipients,
            List<String> unreachable,
            List<String> tasks,
            OffsetDateTime plannedAt,
            @Nullable OffsetDateTime sentAt,
            PushState state,
            @Nullable String msgid,
            @Nullable String error) {
        /** A push that is being sent right now is not sent yet. */
        static PushJson of(Push push) {
            return new PushJson(
                    push.id().value(),
                    push.kind(),
                    push.recipients().stream().map(UserId::value).toList(),
                    push.unreachable().stream().map(UserId::value).toList(),
                    push.tasks().stream().map(TaskCode::value).toList(),
                    Times.local(push.plannedAt()),
                    Times.localOrNull(push.sentAt()),
                    push.state() == PushState.SENDING ? PushState.PLANNED : push.state(),
                    push.msgid(),
                    push.error());
        }

        static PushJson of(YearAhead.Expected expected) {
            return new PushJson(
                    expected.id(),
                    expected.kind(),
                    expected.recipients().stream().map(UserId::value).toList(),
                    List.of(),
                    expected.tasks().stream().map(TaskCode::value).toList(),
                    Times.local(expected.at()),
                    null,
                    PushState.PLANNED,
                    null,
                    null);
        }
    }

    record CalendarJson(
            int year, List<LocalDate> workingDays, List<LocalDate> thirdWorkingDays, List<PushJson> pushes) {}

    @GetMapping("/pushes")
    List<PushJson> pushes(@RequestParam Optional<LocalDate> from, @RequestParam Optional<LocalDate> to) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from.orElse(today);
        LocalDate last = to.orElse(first.isAfter(today) ? first : today);
        List<PushJson> pushes = new ArrayList<>(
                outbox.between(first, last).stream().map(PushJson::of).toList());
        Set<String> known = pushes.stream().map(PushJson::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        Instant end = BusinessZone.instantOf(last, LocalTime.MAX);
        if (end.isAfter(now)) {
            Instant start = BusinessZone.instantOf(first, LocalTime.MIN).minusSeconds(1);
            yearAhead.pushes(start.isAfter(now) ? start : now, end).stream()
                    .filter(it -> !known.contains(it.id()))
                    .map(PushJson::of)
                    .forEach(pushes::add);
        }
        return pushes;
    }

    @GetMapping("/calendar/{year}")
    CalendarJson calendar(@PathVariable int year) {
        return new CalendarJson(
                year,
                yearAhead.workingDays(year),
                yearAhead.lastDaysOfWindows(year),
                yearAhead.pushes(year).stream().map(PushJson::of).toList());
    }
}
