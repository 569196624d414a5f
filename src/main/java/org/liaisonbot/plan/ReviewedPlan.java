package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.deadline.DeadlineGrammar;
import org.liaisonbot.plan.name.LeaderReading;
import org.liaisonbot.plan.name.UnitReading;
import org.liaisonbot.plan.review.ReviewColumn;
import org.liaisonbot.plan.review.ReviewedRow;
import org.liaisonbot.plan.review.ReviewedSheet;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;

/** Reads a plan from its edited review sheet: the same rules as for a document, and nothing moved or joined any more. */
final class ReviewedPlan {
    private static final Pattern PLACE = Pattern.compile("(\\p{IsHan}{2,4}?)[市县区]");
    private static final Map<Field, ReviewColumn> TO_UNDERSTAND = new EnumMap<>(Map.of(
            Field.DEADLINE, ReviewColumn.DEADLINE,
            Field.LEADERS, ReviewColumn.LEADERS,
            Field.LEAD_UNITS, ReviewColumn.LEAD_UNITS,
            Field.SUPPORT_UNITS, ReviewColumn.SUPPORT_UNITS));

    private final UnitNames unitNames;
    private final ReviewedSheet sheet;
    private final List<ReviewedRow> rows;
    private final Map<String, Integer> annexes = new LinkedHashMap<>();
    private final Findings findings = new Findings();

    ReviewedPlan(UnitNames unitNames, ReviewedSheet sheet) {
        this.unitNames = unitNames;
        this.sheet = sheet;
        this.rows = sheet.rows().stream().filter(row -> !row.isDeleted()).toList();
    }

    /** @throws UnreadablePlan when a row's code is none or stands there twice */
    ReadPlan read(@Nullable Integer yearOverride) {
        refuseDoubledCodes();
        numberAnnexes();
        PlanHeader header = sheet.header(yearOverride);
        LeaderReading leaders = new LeaderReading();
        UnitReading units = new UnitReading(unitNames, placeIn(header.title()));
        rows.forEach(row -> learn(row, leaders, units));
        TaskReading reading = new TaskReading(new DeadlineGrammar(header.year()), leaders, units);
        TaskChecks checks = new TaskChecks(header);
        List<PlannedTask> tasks = new ArrayList<>();
        for (ReviewedRow row : rows) {
            TaskReading.Outcome outcome = reading.read(written(row));
            tasks.add(outcome.task());
            findings.about(outcome.task(), doubts(row, outcome, checks));
        }
        tasks.sort(Comparator.comparingInt(PlannedTask::annex));
        aboutTheWhole(tasks);
        return new ReadPlan(header, tasks, findings.all());
    }

    private void refuseDoubledCodes() {
        Map<String, Integer> places = new HashMap<>();
        for (ReviewedRow row : rows) {
            Integer earlier = places.putIfAbsent(row.code().value(), row.place());
            if (earlier != null) {
                throw new UnreadablePlan("审核表第%d行和第%d行的编号都是%s，请改正后重新提交。".formatted(earlier, row.place(), row.code()));
            }
        }
    }

    /** An added row may leave its annex's number out when the annex has other rows. */
    private void numberAnnexes() {
        rows.stream().filter(row -> row.annex() > 0).forEach(row -> annexes.putIfAbsent(row.prefix(), row.annex()));
        Set<Integer> taken = new HashSet<>(annexes.values());
        for (ReviewedRow row : rows) {
            annexes.computeIfAbsent(row.prefix(), prefix -> {
                int next = IntStream.iterate(1, i -> i + 1)
                        .filter(taken::add)
                        .findFirst()
                        .orElseThrow();
                return next;
            });
        }
    }

    private static String placeIn(String title) {
        Matcher place = PLACE.matcher(title);
        return place.lookingAt() ? place.group(1) : "";
    }

    private static void learn(ReviewedRow row, LeaderReading leaders, UnitReading units) {
        if (!units.allKnown(row.text(ReviewColumn.LEADERS))) {
            leaders.learn(row.text(ReviewColumn.LEADERS));
        }
        units.learn(row.text(ReviewColumn.LEAD_UNITS));
        units.learn(row.text(ReviewColumn.SUPPORT_UNITS));
    }

    private WrittenTask written(ReviewedRow row) {
        Map<Field, List<String>> cells = new EnumMap<>(Field.class);
        TO_UNDERSTAND.forEach((field, column) ->
                cells.put(field, row.text(column).isEmpty() ? List.of() : List.of(row.text(column))));
        return new WrittenTask(
                row.code(),
                annexes.getOrDefault(row.prefix(), 1),
                row.number(),
                row.text(ReviewColumn.SECTION),
                row.text(ReviewColumn.TITLE),
                row.text(ReviewColumn.MEASURES),
                cells,
                List.of());
    }

    /** Where the office says that a row is right, only remarks are left. */
    private List<Doubt> doubts(ReviewedRow row, TaskReading.Outcome outcome, TaskChecks checks) {
        List<Doubt> doubts = new ArrayList<>(outcome.doubts());
        doubts.addAll(checks.doubts(annex(outcome.task()), outcome.task(), outcome.doubts()));
        if (row.isRight() && doubts.stream().anyMatch(doubt -> doubt.severity() != Finding.Severity.INFO)) {
            doubts.removeIf(doubt -> doubt.severity() != Finding.Severity.INFO);
            doubts.add(Doubt.info("review", row.code().value(), "存疑之处已由环委办核对，按表中内容记"));
        }
        return doubts;
    }

    private Annex annex(PlannedTask task) {
        Set<Field> columns = new LinkedHashSet<>(Set.of(Field.DEADLINE, Field.LEAD_UNITS));
        if (rows.stream().anyMatch(row -> !row.text(ReviewColumn.LEADERS).isEmpty())) {
            columns.add(Field.LEADERS);
        }
        return new Annex(task.annex(), "", List.copyOf(columns), List.of());
    }

    private void aboutTheWhole(List<PlannedTask> tasks) {
        annexes.forEach((prefix, annex) -> {
            Set<Integer> numbers = tasks.stream()
                    .filter(task -> task.annex() == annex)
                    .map(PlannedTask::number)
                    .collect(Collectors.toCollection(TreeSet::new));
            findings.about("附件%d（%s）：%d项任务".formatted(annex, prefix, numbers.size()), numbers);
        });
        sheet.originalCount()
                .filter(count -> count != tasks.size())
                .ifPresent(count -> findings.about(
                        "",
                        List.of(Doubt.warning(
                                "row",
                                String.valueOf(tasks.size()),
                                "审核表生成时有%d项任务，现在是%d项".formatted(count, tasks.size()),
                                "请核对增减的各项"))));
    }
}
