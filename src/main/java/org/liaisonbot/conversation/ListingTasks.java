package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final TaskLists lists;
    private final Policy policy;
    private final Wording wording;

    ListingTasks(Sight sight, TaskLists lists, Policy policy, Wording wording) {
        this.sight = sight;
        this.lists = lists;
        this.policy = policy;
        this.wording = wording;
    }

    /** @param scope to what the list is narrowed; empty for all */
    record Facts(String scope, String span, Page<TaskLines.Line> page) {}

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
        Args args = turn.understood().args();
        List<Task> visible = sight.of(turn.person(), args);
        if (turn.understood().intent() == Intent.LIST_OVERDUE) {
            return answer(
                    "reply-overdue",
                    new Heading(Narrowed.inWords(args), ""),
                    visible.stream()
                            .filter(task -> task.isOverdueOn(turn.today()) && Narrowed.holds(args, dueNow(task)))
                            .toList(),
                    turn);
        }
        Span span = span(args, turn.today());
        return answer(
                "reply-due-soon",
                new Heading(Narrowed.inWords(args, false), span.words()),
                visible.stream()
                        .filter(task -> !task.isClosed())
                        .filter(task -> isWithin(span, dueNow(task)))
                        .toList(),
                turn);
    }

    private record Heading(String scope, String span) {}

    private Answer answer(String template, Heading heading, List<Task> tasks, Turn turn) {
        String title = heading.scope() + heading.span() + (template.equals("reply-overdue") ? "逾期任务" : "到期任务");
        TaskLists.Shown shown = lists.show(title, tasks, turn.today(), turn);
        Facts facts = new Facts(heading.scope(), heading.span(), shown.page());
        return new Answer(wording.say(template, facts), shown.files());
    }

    private static boolean isWithin(Span span, @Nullable LocalDate due) {
        return due != null && span.contains(due);
    }

    private static @Nullable LocalDate dueNow(Task task) {
        return task.nextMilestone().map(Milestone::dueNow).orElse(null);
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
