package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the office may do to a task, and the requests of units that it decides. Joins the caller's transaction. */
@Service
@Transactional
public class DecidingOnTasks {
    private final Tasks tasks;
    private final TaskFiles files;
    private final Extensions extensions;
    private final Decisions decisions;

    DecidingOnTasks(Tasks tasks, TaskFiles files, Extensions extensions, Decisions decisions) {
        this.tasks = tasks;
        this.files = files;
        this.extensions = extensions;
        this.decisions = decisions;
    }

    /** How the attempt ended. */
    public sealed interface Outcome {}

    /** It is done; the task as it stands now. */
    public record Decided(Task task) implements Outcome {}

    /** It is done; the request as it stands now. */
    public record Filed(Extension request, Task task) implements Outcome {}

    public record Refused(TaskCode task, Why why) implements Outcome {}

    public enum Why {
        UNKNOWN_TASK,
        NOT_THIS_UNITS_TASK,
        CLOSED,
        NOT_DONE,
        NOTHING_TO_RETURN,
        NO_REQUEST,
        NO_DATE,
        NOT_LATER
    }

    /** Closes a task (销号): only after its lead units have reported it done, or, of a standing duty, its last word was done. */
    public Outcome close(TaskCode code, Origin origin) {
        Optional<TaskRow> row = tasks.inForce(code.value());
        if (row.isEmpty()) {
            return new Refused(code, Why.UNKNOWN_TASK);
        }
        Task task = fileOf(row.get());
        if (task.isClosed()) {
            return new Refused(code, Why.CLOSED);
        }
        if (!task.mayBeClosed()) {
            return new Refused(code, Why.NOT_DONE);
        }
        row.get().close(origin.by(), origin.at());
        decisions.save(new DecisionRow(row.get().id(), DecisionRow.Kind.CLOSED, "", origin));
        return new Decided(fileOf(row.get()));
    }

    /** Sends a task back (退回): it is open again, and what was last reported done is not done any more. */
    public Outcome sendBack(TaskCode code, String reason, Origin origin) {
        Optional<TaskRow> row = tasks.inForce(code.value());
        if (row.isEmpty()) {
            return new Refused(code, Why.UNKNOWN_TASK);
        }
        OptionalLong last =
                fileOf(row.get()).reports().stream().mapToLong(Report::id).max();
        if (last.isEmpty()) {
            return new Refused(code, Why.NOTHING_TO_RETURN);
        }
        row.get().reopen();
        decisions.saveAndFlush(
                new DecisionRow(row.get().id(), DecisionRow.Kind.RETURNED, reason, origin).after(last.getAsLong()));
        return new Decided(fileOf(row.get()));
    }

    /** Files a unit's request for a later date; it waits for the office. */
    public Outcome ask(NewExtension asked, Origin origin) {
        Optional<TaskRow> row = tasks.inForce(asked.task().value());
        if (row.isEmpty()) {
            return new Refused(asked.task(), Why.UNKNOWN_TASK);
        }
        Task task = fileOf(row.get());
        if (!task.concerns(asked.unit())) {
            return new Refused(asked.task(), Why.NOT_THIS_UNITS_TASK);
        }
        if (task.isClosed()) {
            return new Refused(asked.task(), Why.CLOSED);
        }
        LocalDate until = asked.askedFor();
        Optional<Milestone> meant = meant(task, asked.milestone());
        if (until != null && meant.isPresent() && !until.isAfter(meant.get().dueNow())) {
            return new Refused(asked.task(), Why.NOT_LATER);
        }
        // The same unit asking again, with a date at last or with another one, is one request.
        extensions.findByTaskIdInOrderById(List.of(row.get().id())).stream()
                .filter(it -> it.isPending() && it.isOf(asked.unit()))
                .forEach(it -> it.decide(Extension.State.WITHDRAWN, "", origin.by(), origin.at()));
        ExtensionRow saved = extensions.saveAndFlush(
                new ExtensionRow(row.get().id(), meant.map(Milestone::due).orElse(null), asked, origin));
        return new Filed(saved.toExtension(task.code()), fileOf(row.get()));
    }

    /** Grants the oldest request that waits on this task: its milestone gets the date, the original one stays in sight. */
    public Outcome approve(TaskCode code, Origin origin) {
        return decide(code, Extension.State.APPROVED, "", origin);
    }

    /** Grants it until the date that the office names, whatever was asked for. */
    public Outcome approve(TaskCode code, LocalDate until, Origin origin) {
        return onWaiting(code, (request, row) -> grant(request, row, until, origin));
    }

    public Outcome reject(TaskCode code, String reason, Origin origin) {
        return decide(code, Extension.State.REJECTED, reason, origin);
    }

    /** Decides this one request, as by a tap on its card; nothing when it does not wait any more. */
    public Outcome decide(long request, Extension.State decision, Origin origin) {
        Optional<ExtensionRow> waiting = extensions.findById(request).filter(ExtensionRow::isPending);
        Optional<TaskRow> row =
                waiting.flatMap(it -> tasks.findById(it.taskId())).filter(it -> !it.isDropped());
        return waiting.isPresent() && row.isPresent()
                ? decide(waiting.get(), row.get(), decision, "", origin)
                : new Refused(row.map(TaskRow::code).orElseGet(() -> codeOf(request)), Why.NO_REQUEST);
    }

    private TaskCode codeOf(long request) {
        return extensions
                .findById(request)
                .flatMap(it -> tasks.findById(it.taskId()))
                .map(TaskRow::code)
                .orElseThrow(() -> new IllegalArgumentException("no extension request " + request));
    }

    private Outcome decide(TaskCode code, Extension.State decision, String reason, Origin origin) {
        return onWaiting(code, (request, row) -> decide(request, row, decision, reason, origin));
    }

    private Outcome onWaiting(TaskCode code, BiFunction<ExtensionRow, TaskRow, Outcome> decision) {
        Optional<TaskRow> row = tasks.inForce(code.value());
        if (row.isEmpty()) {
            return new Refused(code, Why.UNKNOWN_TASK);
        }
        return extensions.findByTaskIdInOrderById(List.of(row.get().id())).stream()
                .filter(ExtensionRow::isPending)
                .findFirst()
                .map(it -> decision.apply(it, row.get()))
                .orElseGet(() -> new Refused(code, Why.NO_REQUEST));
    }

    private Outcome decide(ExtensionRow request, TaskRow row, Extension.State decision, String reason, Origin origin) {
        if (decision == Extension.State.APPROVED && (request.askedFor() == null || request.due() == null)) {
            return new Refused(row.code(), Why.NO_DATE);
        }
        request.decide(decision, reason, origin.by(), origin.at());
        extensions.flush();
        return new Filed(request.toExtension(row.code()), fileOf(row));
    }

    private Outcome grant(ExtensionRow request, TaskRow row, LocalDate until, Origin origin) {
        LocalDate due = request.due();
        if (due == null) {
            return new Refused(row.code(), Why.NO_DATE);
        }
        if (!until.isAfter(due)) {
            return new Refused(row.code(), Why.NOT_LATER);
        }
        request.grant(until, origin.by(), origin.at());
        extensions.flush();
        return new Filed(request.toExtension(row.code()), fileOf(row));
    }

    private static Optional<Milestone> meant(Task task, @Nullable Integer milestone) {
        return milestone == null
                ? task.nextMilestone()
                : task.milestones().stream()
                        .filter(it -> it.number() == milestone)
                        .findFirst();
    }

    private Task fileOf(TaskRow row) {
        return files.of(List.of(row)).get(0);
    }
}
