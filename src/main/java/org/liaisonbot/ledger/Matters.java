package org.liaisonbot.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.BusinessZone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the matters to settle of the plan in force. */
@Service
@Transactional(readOnly = true)
public class Matters {
    private final MatterRows rows;
    private final AssignmentRows assignments;
    private final Tasks tasks;
    private final TaskFiles files;

    Matters(MatterRows rows, AssignmentRows assignments, Tasks tasks, TaskFiles files) {
        this.rows = rows;
        this.assignments = assignments;
        this.tasks = tasks;
        this.files = files;
    }

    /** Every matter by its number, those that are over too. */
    public List<Matter> all() {
        Map<Long, TaskRow> byId = tasks.inForce().stream().collect(Collectors.toMap(TaskRow::id, Function.identity()));
        return of(rows.findByTaskIdInOrderByNumber(byId.keySet()), byId);
    }

    /** Those that are not over, by their number. */
    public List<Matter> open() {
        return all().stream().filter(Matter::open).toList();
    }

    public Optional<Matter> numbered(int number) {
        return all().stream().filter(it -> it.number() == number).findFirst();
    }

    private List<Matter> of(List<MatterRow> matters, Map<Long, TaskRow> byId) {
        if (matters.isEmpty()) {
            return List.of();
        }
        List<TaskRow> concerned =
                matters.stream().map(it -> byId.get(it.taskId())).distinct().toList();
        Map<TaskCode, Task> filed =
                files.of(concerned).stream().collect(Collectors.toMap(Task::code, Function.identity()));
        Map<Long, List<AssignmentRow>> decided =
                assignments
                        .findByMatterIdInOrderById(
                                matters.stream().map(MatterRow::id).toList())
                        .stream()
                        .filter(AssignmentRow::holds)
                        .collect(Collectors.groupingBy(AssignmentRow::matterId));
        List<Matter> all = new ArrayList<>();
        for (MatterRow row : matters) {
            TaskRow task = byId.get(row.taskId());
            if (task != null) {
                all.add(matter(row, filed.get(task.code()), decided.getOrDefault(row.id(), List.of())));
            }
        }
        return all;
    }

    private static Matter matter(MatterRow row, @Nullable Task task, List<AssignmentRow> decided) {
        if (task == null) {
            throw new IllegalStateException("matter " + row.number() + " is about no task in force");
        }
        Optional<String> said = task.lastReportOf(row.unit()).flatMap(it -> Optional.ofNullable(it.blocker()));
        List<Matter.Assignment> assigned =
                decided.stream().map(AssignmentRow::toAssignment).toList();
        boolean open = !row.isSettled() && !task.isClosed() && (said.isPresent() || !assigned.isEmpty());
        return new Matter(
                row.number(),
                task.code(),
                task.title(),
                row.unit(),
                open ? said.orElse(row.words()) : row.words(),
                row.named(),
                BusinessZone.dayOf(row.openedAt()),
                row.markedBy(),
                open,
                row.settledBy(),
                assigned);
    }
}
