package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Reasons;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Tasks;

/** Requests for more time: until when and why. */
final class Extensions {
    private static final Set<String> PUTTING_OFF = Set.of("推迟", "推后", "延后", "延迟", "后延");

    private final Tasks tasks;
    private final Questions questions;
    private final Recorder recorder;

    Extensions(Tasks tasks, Questions questions) {
        this.tasks = tasks;
        this.questions = questions;
        this.recorder = new Recorder(tasks);
    }

    /** Whether the clause asks for more time; a bare "will be later" is a report. */
    static boolean isRequest(Clause clause) {
        if (clause.has(Sense.NO_EXTENSION)) {
            return false;
        }
        return clause.has(Sense.EXTENSION)
                || asksForLater(clause)
                || putsOff(clause)
                || clause.has(Sense.EXTEND_TO) && (clause.has(Sense.REQUEST) || Asking.asks(clause));
    }

    /** 推迟一个月 */
    private static boolean putsOff(Clause clause) {
        return clause.figures(StretchMention.class).stream()
                .anyMatch(stretch -> clause.all(Sense.LATER).stream()
                        .anyMatch(later ->
                                later.span().untilExclusive() == stretch.span().from()
                                        && PUTTING_OFF.contains(clause.text().slice(later.span()))));
    }

    /** 能不能晚半个月, 再给10天 */
    private static boolean asksForLater(Clause clause) {
        boolean later = clause.figures(StretchMention.class).stream()
                .anyMatch(stretch -> clause.hasBefore(stretch.span().from(), 2, Sense.LATER));
        return later && (clause.has(Sense.REQUEST) || Asking.asks(clause));
    }

    Optional<Understood> extension(Reading reading) {
        List<Clause> asking =
                reading.clauses().stream().filter(Extensions::isRequest).toList();
        if (asking.isEmpty()) {
            return Optional.empty();
        }
        Scoped scoped = Scoped.of(reading, reading.clauses());
        if (!scoped.doubtful().isEmpty()) {
            return Optional.of(questions.which(scoped.doubtful()).unclear());
        }
        if (scoped.clauses().isEmpty()) {
            return Optional.of(questions.whichOf(reading.message().asked()).unclear());
        }
        List<Item> items = new ArrayList<>();
        List<TaskCode> undated = new ArrayList<>();
        scoped.clauses().forEach((code, clauses) -> {
            if (isAskedFor(clauses, scoped)) {
                Item item = item(code, clauses, reading.today());
                items.add(item);
                if (item.expected() == null) {
                    undated.add(code);
                }
            } else {
                recorder.record(code, clauses, reading.today()).ifPresent(items::add);
            }
        });
        String reason = Reasons.of(reading.clauses(), Extensions::isRequest);
        Args args = new Args(null, null, null, null, null, null, List.of(), reason, null);
        String question =
                undated.isEmpty() ? null : questions.untilWhen(undated.get(0)).text();
        return Optional.of(new Understood(Intent.EXTENSION, items, args, question, undated));
    }

    /** 气20正常，水14申请延期: the one is asked for, the other reported. */
    private static boolean isAskedFor(List<Clause> clauses, Scoped scoped) {
        return clauses.stream().anyMatch(Extensions::isRequest)
                || scoped.clauses().values().stream()
                        .noneMatch(others -> others.stream().anyMatch(Extensions::isRequest));
    }

    private Item item(TaskCode code, List<Clause> clauses, LocalDate today) {
        return recorder.amounts(code, clauses, today).expectedOn(until(code, clauses, today));
    }

    private @Nullable LocalDate until(TaskCode code, List<Clause> clauses, LocalDate today) {
        List<Clause> asking = clauses.stream().filter(Extensions::isRequest).toList();
        for (Clause clause : asking) {
            LocalDate day = dayIn(clause, code, today);
            if (day != null) {
                return day;
            }
        }
        boolean asked = false;
        for (Clause clause : clauses) {
            asked |= isRequest(clause);
            boolean of = asked && !clause.has(Sense.CANNOT, Sense.ORIGINALLY);
            LocalDate day = of ? dayIn(clause, code, today) : null;
            if (day != null) {
                return day;
            }
        }
        return clauses.stream()
                .filter(clause -> clause.has(Sense.PLANNED))
                .flatMap(clause -> clause.figures(DayMention.class).stream())
                .map(DayMention::day)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate dayIn(Clause clause, TaskCode code, LocalDate today) {
        int from = clause.all(Sense.EXTENSION, Sense.EXTEND_TO).stream()
                .map(Word::span)
                .mapToInt(span -> span.from())
                .findFirst()
                .orElse(clause.span().from());
        for (DayMention day : clause.figures(DayMention.class)) {
            boolean old = "由从自原".indexOf(clause.text().at(day.span().from() - 1)) >= 0;
            if (!old && day.span().from() >= from && !day.day().isBefore(today)) {
                return day.day();
            }
        }
        return afterStretch(clause.figures(), code, today);
    }

    /** The task's current due date and the stretch that is asked for; null without the one or the other. */
    @Nullable
    LocalDate afterStretch(List<Mention> figures, TaskCode code, LocalDate today) {
        Optional<Milestone> due = tasks.nextMilestone(code, today);
        for (Mention figure : figures) {
            if (figure instanceof StretchMention stretch && due.isPresent()) {
                return stretch.from(due.get().due());
            }
        }
        return null;
    }
}
