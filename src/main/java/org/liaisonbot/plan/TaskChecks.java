package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.deadline.DatesInProse;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;

/** Looks at a task as a whole: what is missing, what contradicts itself, what stands where nobody looks for it. */
final class TaskChecks {
    private static final Pattern BROKEN = Pattern.compile("\ufffd");

    private final PlanHeader plan;
    private final DatesInProse prose;
    private final Map<List<Object>, PlannedTask> firstWith = new HashMap<>();

    TaskChecks(PlanHeader plan) {
        this.plan = plan;
        this.prose = new DatesInProse(plan.year());
    }

    /** A row that was copied and given the next number. */
    private Optional<Doubt> repetition(PlannedTask task) {
        if (task.title().isEmpty()) {
            return Optional.empty();
        }
        List<Object> content = List.of(task.annex(), task.title(), task.measures(), task.leadUnits());
        PlannedTask first = firstWith.putIfAbsent(content, task);
        return Optional.ofNullable(first)
                .map(other -> Doubt.warning(
                        Field.TITLE.key(), task.title(), "与%s内容相同，可能是重复行".formatted(other.code()), "请对照原件核对是否重复"));
    }

    /** What is to be said beside the doubts about single cells. */
    List<Doubt> doubts(Annex annex, PlannedTask task, List<Doubt> aboutCells) {
        List<Doubt> doubts = new ArrayList<>();
        missing(annex, task, doubts);
        doubts.removeIf(
                absence -> aboutCells.stream().anyMatch(doubt -> doubt.field().equals(absence.field())));
        task.milestones().forEach(milestone -> early(milestone, task, doubts));
        twoRoles(task, doubts);
        TitleQuality.doubt(task.title()).ifPresent(doubts::add);
        repetition(task).ifPresent(doubts::add);
        doubts.addAll(prose.doubts(task));
        if (BROKEN.matcher(task.toString()).find()) {
            doubts.add(Doubt.warning(Field.MEASURES.key(), "", "本项有无法识别的字符（�）", "请对照原件改正"));
        }
        return doubts;
    }

    private static void missing(Annex annex, PlannedTask task, List<Doubt> doubts) {
        if (task.title().isEmpty()) {
            doubts.add(absent(Field.TITLE));
        }
        if (task.deadlineText().isEmpty() && annex.columns().contains(Field.DEADLINE)) {
            doubts.add(absent(Field.DEADLINE));
        }
        if (task.leaders().isEmpty() && annex.columns().contains(Field.LEADERS)) {
            doubts.add(absent(Field.LEADERS));
        }
        if (task.leadUnits().isEmpty() && annex.columns().contains(Field.LEAD_UNITS)) {
            doubts.add(absent(Field.LEAD_UNITS));
        }
    }

    private static Doubt absent(Field field) {
        return Doubt.warning(field.key(), "", "没有读到“%s”".formatted(field.label()), "请对照原件补充");
    }

    private void early(Milestone milestone, PlannedTask task, List<Doubt> doubts) {
        if (plan.issuedOn() != null && milestone.due().isBefore(plan.issuedOn())) {
            doubts.add(Doubt.warning(
                    Field.DEADLINE.key(),
                    task.deadlineText(),
                    "时限%s早于印发日期%s".formatted(ChineseDay.of(milestone.due()), ChineseDay.of(plan.issuedOn())),
                    "请核对日期"));
        }
    }

    private static void twoRoles(PlannedTask task, List<Doubt> doubts) {
        List<String> both =
                task.leadUnits().stream().filter(task.supportUnits()::contains).toList();
        if (!both.isEmpty()) {
            String names = String.join("、", both);
            doubts.add(Doubt.info(Field.SUPPORT_UNITS.key(), names, "既是牵头单位又是责任单位：" + names));
        }
    }
}
