package org.liaisonbot.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan in force: a new one, or an amended one of the same year, whose tasks keep their progress by their code. */
@Service
public class AdoptingPlan {
    private final Plans plans;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdoptingPlan(Plans plans, Tasks tasks, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One task that an adoption adds, changes or takes away; at least one of the two is there. */
    public record Amendment(
            TaskCode code,
            @Nullable PlannedTask before,
            @Nullable PlannedTask after) {
        public boolean isAddition() {
            return before == null;
        }

        public boolean isRemoval() {
            return after == null;
        }

        /** The task as it is now, or as it was when it is no longer. */
        public PlannedTask task() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /**
     * What an adoption changes against the plan of the same year adopted before.
     *
     * @param first whether there was no such plan, so that everything is new
     * @param amendments the tasks of which any cell is different, in the plan's order; those taken away at the end
     */
    public record Differences(boolean first, List<Amendment> amendments) {
        public Differences {
            amendments = List.copyOf(amendments);
        }

        public List<TaskCode> added() {
            return codes(Amendment::isAddition);
        }

        public List<TaskCode> changed() {
            return codes(amendment -> !amendment.isAddition() && !amendment.isRemoval());
        }

        public List<TaskCode> removed() {
            return codes(Amendment::isRemoval);
        }

        public boolean isEmpty() {
            return amendments.isEmpty();
        }

        private List<TaskCode> codes(Predicate<Amendment> wanted) {
            return amendments.stream().filter(wanted).map(Amendment::code).toList();
        }
    }

    /** What adopting this plan would change. */
    @Transactional(readOnly = true)
    public Differences differences(PlanHeader header, List<PlannedTask> planned) {
        Map<TaskCode, PlannedTask> before = new LinkedHashMap<>();
        rowsOf(header).values().stream()
                .filter(row -> !row.isDropped())
                .forEach(row -> before.put(row.code(), row.toPlanned()));
        boolean first = before.isEmpty();
        List<Amendment> amendments = new ArrayList<>();
        for (PlannedTask task : planned) {
            PlannedTask known = before.remove(task.code());
            if (!task.equals(known)) {
                amendments.add(new Amendment(task.code(), known, task));
            }
        }
        before.forEach((code, known) -> amendments.add(new Amendment(code, known, null)));
        return new Differences(first, amendments);
    }

    /**
     * Puts the plan in force, all or nothing, and tells what that changed.
     *
     * @param leaders the city leaders whose names were read without a doubt
     */
    @Transactional
    public Differences adopt(PlanHeader header, List<PlannedTask> planned, List<String> leaders) {
        Differences differences = differences(header, planned);
        plans.findByInForceTrue().filter(it -> it.year() != header.year()).ifPresent(PlanRow::retire);
        plans.findById(header.year())
                .ifPresentOrElse(
                        it -> it.update(header, leaders),
                        () -> plans.save(new PlanRow(header, leaders, clock.instant())));
        plans.flush();
        Map<TaskCode, TaskRow> rows = rowsOf(header);
        for (PlannedTask task : planned) {
            TaskRow row = rows.remove(task.code());
            if (row == null) {
                tasks.save(new TaskRow(header.year(), task));
            } else {
                row.update(task);
            }
        }
        rows.values().forEach(TaskRow::drop);
        jdbc.sql("update revision set number = number + 1 where subject = 'PLAN'")
                .update();
        return differences;
    }

    private Map<TaskCode, TaskRow> rowsOf(PlanHeader header) {
        Map<TaskCode, TaskRow> rows = new LinkedHashMap<>();
        tasks.findByPlanYearOrderByAnnexAscNumberAsc(header.year()).forEach(row -> rows.put(row.code(), row));
        return rows;
    }
}
