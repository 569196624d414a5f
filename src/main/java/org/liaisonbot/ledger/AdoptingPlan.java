package org.liaisonbot.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * What an adoption changes against the plan of the same year adopted before.
     *
     * @param changed tasks of which any cell is different
     */
    public record Differences(List<TaskCode> added, List<TaskCode> changed, List<TaskCode> removed) {
        public Differences {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }

        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    /** What adopting this plan would change. */
    @Transactional(readOnly = true)
    public Differences differences(PlanHeader header, List<PlannedTask> planned) {
        Map<TaskCode, PlannedTask> before = new LinkedHashMap<>();
        rowsOf(header).values().stream()
                .filter(row -> !row.isDropped())
                .forEach(row -> before.put(row.code(), row.toPlanned()));
        List<TaskCode> added = new ArrayList<>();
        List<TaskCode> changed = new ArrayList<>();
        for (PlannedTask task : planned) {
            PlannedTask known = before.remove(task.code());
            if (known == null) {
                added.add(task.code());
            } else if (!known.equals(task)) {
                changed.add(task.code());
            }
        }
        return new Differences(added, changed, List.copyOf(before.keySet()));
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
