package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** The tasks that are overdue, or due within a span. */
@Component
class ListingTasks implements IntentHandler {
    private final Sight sight;
    private final TaskLines lines;
    private final Policy policy;
    private final Wording wording;

    ListingTasks(Sight sight, TaskLines lines, Policy policy, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.policy = policy;
        this.wording = wording;
    }

    record Facts(String span, int count, List<TaskLines.Line> tasks) {}

    private record Span(LocalDate from, LocalDate until, String words) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_OVERDUE, Intent.LIST_DUE_SOON);
    }

    @Override
    public Answer handle(Turn turn) {
        List<Task> visible = sight.of(turn.person(), turn.understood().args());
        if (turn.understood().intent() == Intent.LIST_OVERDUE) {
            return answer("reply-overdue", "", visible.stream().filter(it -> it.isOverdueOn(turn.today())), turn);
        }
        Span span = span(turn.understood().args(), turn.today());
        return answer(
                "reply-due-soon",
                span.words(),
                visible.stream()
                        .filter(task -> !task.isClosed())
                        .filter(task -> task.nextMilestone()
                                .map(Milestone::dueNow)
                                .map(span::contains)
                                .orElse(false)),
                turn);
    }

    private Answer answer(String template, String span, Stream<Task> tasks, Turn turn) {
        List<TaskLines.Line> shown = lines.byUrgency(tasks.toList(), turn.today());
        return Answer.text(wording.say(template, new Facts(span, shown.size(), shown)));
    }

    private Span span(Args args, LocalDate today) {
        if (args.period() != null) {
            return new Span(
                    args.period().atDay(1),
                    args.period().atEndOfMonth(),
                    args.period().getMonthValue() + "月份");
        }
        IsoWeek week = args.week();
        if (week != null) {
            return new Span(week.monday(), week.sunday(), "第" + week.week() + "周");
        }
        Integer days = args.days();
        int ahead = days == null ? policy.weekly().outlookDays() : days;
        return new Span(today, today.plusDays(ahead), ahead + "天内");
    }
}
