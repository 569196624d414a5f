package org.liaisonbot.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what the office decided on tasks, the last decision first; what was decided and who took it back is kept.
 * Joins the caller's transaction.
 */
@Service
@Transactional
public class UndoingDecisions {
    private final Tasks tasks;
    private final TaskFiles files;
    private final Extensions extensions;
    private final Decisions decisions;
    private final UndoneRows undone;

    UndoingDecisions(Tasks tasks, TaskFiles files, Extensions extensions, Decisions decisions, UndoneRows undone) {
        this.tasks = tasks;
        this.files = files;
        this.extensions = extensions;
        this.decisions = decisions;
        this.undone = undone;
    }

    /** What was taken back, and the task as it stands now. */
    public record Undone(Decision decision, Task task) {}

    /** A decision with what takes it back. */
    private record Undoable(TaskRow task, Decision decision, Runnable undo) {}

    /** Takes back the last decision on this task, whoever of the office took it; nothing when there is none. */
    public Optional<Undone> undoLastOn(TaskCode task, Origin origin) {
        return undo(lastOf(tasks.inForce(task.value()).stream().toList(), null, origin), origin);
    }

    /** Takes back the last decision of this person that is still the last on its task. */
    public Optional<Undone> undoLastOf(UserId person, Origin origin) {
        return undo(lastOf(tasks.inForce(), person, origin), origin);
    }

    private Optional<Undone> undo(Optional<Undoable> last, Origin origin) {
        last.ifPresent(it -> {
            it.undo().run();
            undone.saveAndFlush(new UndoneRow(it.task().id(), it.decision(), origin));
        });
        return last.map(
                it -> new Undone(it.decision(), files.of(List.of(it.task())).get(0)));
    }

    private Optional<Undoable> lastOf(List<TaskRow> rows, @Nullable UserId person, Origin origin) {
        Map<Long, TaskRow> byId = rows.stream().collect(Collectors.toMap(TaskRow::id, Function.identity()));
        List<Undoable> undoable = new ArrayList<>();
        decisions.findByTaskIdInOrderById(byId.keySet()).stream()
                .filter(it -> !it.isUndone())
                .forEach(it -> undoable.add(undoable(byId, it, origin)));
        extensions
                .findByTaskIdInOrderById(byId.keySet())
                .forEach(it -> taskOf(byId, it.taskId())
                        .ifPresent(task -> it.decision(task.code())
                                .ifPresent(decision -> undoable.add(new Undoable(task, decision, it::undoDecision)))));
        // Stable: of decisions within the same instant, the one stored later stays the later.
        undoable.sort(Comparator.comparing(it -> it.decision().at()));
        Map<TaskCode, Undoable> lastOfEach = new LinkedHashMap<>();
        undoable.forEach(it -> {
            lastOfEach.remove(it.decision().task());
            lastOfEach.put(it.decision().task(), it);
        });
        return lastOfEach.values().stream()
                .filter(it -> person == null || it.decision().by().equals(person))
                .reduce((earlier, later) -> later);
    }

    private Undoable undoable(Map<Long, TaskRow> byId, DecisionRow row, Origin origin) {
        TaskRow task = taskOf(byId, row.taskId()).orElseThrow();
        Decision decision = row.toDecision(task.code());
        return new Undoable(task, decision, () -> {
            row.undo(origin.at());
            if (decision.kind() == Decision.Kind.CLOSED) {
                task.reopen();
            } else {
                closingBefore(row, task).ifPresent(it -> task.close(it.by(), it.at()));
            }
        });
    }

    /** A task that was sent back while it was closed is closed again when that is taken back. */
    private Optional<Decision> closingBefore(DecisionRow sendingBack, TaskRow task) {
        return decisions.findByTaskIdInOrderById(List.of(sendingBack.taskId())).stream()
                .filter(it -> it != sendingBack && !it.isUndone())
                .reduce((earlier, later) -> later)
                .filter(it -> !it.isReturn())
                .map(it -> it.toDecision(task.code()));
    }

    private static Optional<TaskRow> taskOf(Map<Long, TaskRow> byId, long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
