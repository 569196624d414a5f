package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.rollup.ListSheet;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What stands in the way, in the units' own words: first what is not in the unit's own hands and is to be settled, then the
 * rest, the longest open first. Each carries the number by which it is decided on.
 */
@Component
class ListingMatters implements IntentHandler {
    private static final List<String> COLUMNS = List.of("编号", "任务编号", "任务", "单位", "困难（单位原话）", "天数", "涉及单位", "决定", "答复");

    private final Matters matters;
    private final Sight sight;
    private final Wording wording;

    ListingMatters(Matters matters, Sight sight, Wording wording) {
        this.matters = matters;
        this.sight = sight;
        this.wording = wording;
    }

    /**
     * A matter in a line; what does not apply is empty.
     *
     * @param days since the unit first said it
     * @param named the other units that it names
     * @param decided who has to do what by when
     * @param answer what the owner says, and whether it is overdue
     */
    record Line(
            int number,
            String code,
            String title,
            String unit,
            String words,
            long days,
            String named,
            String decided,
            String answer) {}

    /** @param example the number of the first, for an example of a decision */
    record Facts(String scope, int count, Page<Line> toSettle, Page<Line> others, int example) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_BLOCKERS);
    }

    @Override
    public Answer handle(Turn turn) {
        Args args = turn.understood().args();
        List<Task> visible = sight.of(turn.person(), args);
        Set<TaskCode> codes = new HashSet<>();
        visible.forEach(it -> codes.add(it.code()));
        List<Matter> open = matters.open().stream()
                .filter(it -> codes.contains(it.task()) && isWithin(args, it, visible))
                .sorted(Comparator.comparing(Matter::since).thenComparing(Matter::number))
                .toList();
        List<Line> toSettle = lines(open.stream().filter(Matter::needsOthers), turn);
        List<Line> others = lines(open.stream().filter(it -> !it.needsOthers()), turn);
        String scope = Narrowed.inWords(args);
        Facts facts = new Facts(
                scope,
                open.size(),
                Page.of(toSettle, it -> String.valueOf(it.number())),
                Page.of(others, it -> String.valueOf(it.number())),
                open.isEmpty()
                        ? 0
                        : Stream.concat(toSettle.stream(), others.stream())
                                .findFirst()
                                .orElseThrow()
                                .number());
        boolean isCut = facts.toSettle().isCut() || facts.others().isCut();
        return new Answer(
                wording.say(turn.isOffice() ? "reply-blockers" : "reply-blockers-seen", facts),
                isCut ? List.of(file(scope + "困难清单", toSettle, others, turn)) : List.of());
    }

    /** By the report that says it now. */
    private static boolean isWithin(Args args, Matter matter, List<Task> visible) {
        boolean always = args.period() == null && args.week() == null;
        return always
                || visible.stream()
                        .filter(it -> it.code().equals(matter.task()))
                        .flatMap(it -> it.lastReportOf(matter.unit()).stream())
                        .anyMatch((Report it) -> Narrowed.holds(args, it));
    }

    private static List<Line> lines(Stream<Matter> matters, Turn turn) {
        return matters.map(it -> line(it, turn.today())).toList();
    }

    static Line line(Matter it, LocalDate today) {
        return new Line(
                it.number(),
                it.task().value(),
                it.title(),
                it.unit().value(),
                it.words(),
                ChronoUnit.DAYS.between(it.since(), today),
                it.named().stream().map(UnitName::value).collect(Collectors.joining("、")),
                it.assignment().map(made -> decided(made, today)).orElse(""),
                it.assignment().map(made -> answer(made, today)).orElse(""));
    }

    static String decided(Matter.Assignment it, LocalDate today) {
        return it.owner() + " " + TaskLines.inWords(it.due(), today) + "前" + it.words();
    }

    private static String answer(Matter.Assignment it, LocalDate today) {
        if (it.done()) {
            return it.owner() + "报已办：“" + it.answer() + "”";
        }
        String late = it.due().isBefore(today) ? "已过期限" : "在办";
        return it.answer() == null ? late : late + "，答复“" + it.answer() + "”";
    }

    private static Answer.Attachment file(String title, List<Line> toSettle, List<Line> others, Turn turn) {
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(toSettle.stream(), others.stream())
                .forEach(it -> rows.add(List.of(
                        String.valueOf(it.number()),
                        it.code(),
                        it.title(),
                        it.unit(),
                        it.words(),
                        String.valueOf(it.days()),
                        it.named(),
                        it.decided(),
                        it.answer())));
        return TaskLists.file(title, new ListSheet(title, COLUMNS, rows), turn);
    }
}
