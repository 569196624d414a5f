package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonbot.document.Wording;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.deadline.Deadline;
import org.liaisonbot.plan.deadline.DeadlineGrammar;
import org.liaisonbot.plan.name.LeaderReading;
import org.liaisonbot.plan.name.ListedLeaders;
import org.liaisonbot.plan.name.ListedUnits;
import org.liaisonbot.plan.name.RolesInCell;
import org.liaisonbot.plan.name.UnitReading;
import org.liaisonbot.plan.table.Field;

/** Turns the rows of one task into a planned task, with every doubt about its cells. */
final class TaskReading {
    private static final int LONGEST_HEADING = 300;

    private final DeadlineGrammar deadlines;
    private final LeaderReading leaders;
    private final UnitReading units;
    private final Map<String, Deadline> deadlineByText = new HashMap<>();

    TaskReading(DeadlineGrammar deadlines, LeaderReading leaders, UnitReading units) {
        this.deadlines = deadlines;
        this.leaders = leaders;
        this.units = units;
    }

    /** A task with the doubts about it. */
    record Outcome(PlannedTask task, List<Doubt> doubts) {}

    Outcome read(WrittenTask rows) {
        String deadlineText = rows.texts(Field.DEADLINE).stream()
                .map(this::deadlineText)
                .distinct()
                .collect(Collectors.joining("；"));
        Deadline deadline = deadlineByText.computeIfAbsent(deadlineText, deadlines::read);
        List<Doubt> doubts = new ArrayList<>(rows.doubts());
        doubts.addAll(deadline.doubts());
        CountsInProse counts = CountsInProse.in(rows.measures());
        doubts.addAll(counts.doubts());
        PlannedTask task = new PlannedTask(
                rows.code(),
                rows.annex(),
                rows.number(),
                cut(rows.section(), Field.SECTION, doubts),
                cut(rows.title(), Field.TITLE, doubts),
                rows.measures(),
                deadlineText,
                deadline.milestones(),
                deadline.ongoing(),
                deadline.season(),
                leaders(rows, doubts),
                leadUnits(rows, doubts),
                supportUnits(rows, doubts),
                counts.targets());
        return new Outcome(task, doubts);
    }

    /** Lines that are deadlines by themselves are clauses; other line breaks come from the layout. */
    private String deadlineText(String cell) {
        List<String> lines = cell.lines()
                .map(Wording::unwrapped)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean clauses = lines.stream().allMatch(deadlines::isDeadline);
        return clauses ? String.join("；", lines) : Wording.unwrapped(cell);
    }

    /** A heading that is longer than any heading is a scan's mistake; the ledger has no room for it. */
    private static String cut(String text, Field field, List<Doubt> doubts) {
        if (text.length() <= LONGEST_HEADING) {
            return text;
        }
        String kept = text.substring(0, LONGEST_HEADING);
        doubts.add(Doubt.warning(
                field.key(),
                kept.substring(0, 40) + "…",
                "“%s”超过%d字，后面的没有读入".formatted(field.label(), LONGEST_HEADING),
                "请对照原件改正"));
        return kept;
    }

    private List<String> leaders(WrittenTask rows, List<Doubt> doubts) {
        List<String> names = new ArrayList<>();
        for (String cell : rows.texts(Field.LEADERS)) {
            if (units.share(cell) > 0.5 && !leaders.areLeaders(cell)) {
                doubts.add(Doubt.warning(LeaderReading.FIELD, cell, "领导一格写的是单位，领导未知", "请写明领导姓名"));
            } else {
                ListedLeaders listed = leaders.read(cell);
                names.addAll(listed.names());
                doubts.addAll(listed.doubts());
            }
        }
        return names.stream().distinct().toList();
    }

    private List<String> leadUnits(WrittenTask rows, List<Doubt> doubts) {
        return units(
                rows.texts(Field.LEAD_UNITS).stream()
                        .map(cell -> RolesInCell.of(cell).lead())
                        .toList(),
                Field.LEAD_UNITS,
                doubts);
    }

    /** Those of the column for supporting units, and those that the leading units' cell names as supporting. */
    private List<String> supportUnits(WrittenTask rows, List<Doubt> doubts) {
        List<String> cells = new ArrayList<>(rows.texts(Field.SUPPORT_UNITS));
        for (String cell : rows.texts(Field.LEAD_UNITS)) {
            RolesInCell roles = RolesInCell.of(cell);
            cells.add(roles.support());
            if (roles.supposed()) {
                doubts.add(Doubt.info(
                        Field.LEAD_UNITS.key(),
                        cell,
                        "“%s”按牵头单位%s、配合单位%s读取".formatted(cell, roles.lead(), roles.support())));
            }
        }
        return units(cells, Field.SUPPORT_UNITS, doubts);
    }

    private List<String> units(List<String> cells, Field field, List<Doubt> doubts) {
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            ListedUnits listed = units.read(field.key(), cell);
            names.addAll(listed.names());
            doubts.addAll(listed.doubts());
        }
        return names.stream().distinct().toList();
    }
}
