package org.liaisonbot.ledger;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.UnitName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens matters to settle, and what the office decides on them. Joins the caller's transaction. */
@Service
@Transactional
public class SettlingMatters {
    private static final int SHORTEST_NAME = 2;

    private final MatterRows rows;
    private final AssignmentRows assignments;
    private final Directory directory;

    SettlingMatters(MatterRows rows, AssignmentRows assignments, Directory directory) {
        this.rows = rows;
        this.assignments = assignments;
        this.directory = directory;
    }

    /**
     * A unit reports a difficulty: it opens a matter, or says one again that is still open.
     *
     * @param before what the unit had said about the task until then
     * @param words all that it says about the task, to be searched for the names of other units
     */
    void raise(TaskRow task, Optional<Report> before, Report report, String words) {
        String blocker = report.blocker();
        if (blocker == null) {
            return;
        }
        Set<UnitName> named = namedIn(words + "\n" + blocker, report.unit());
        Optional<MatterRow> last = rows
                .findByTaskIdAndUnitOrderByNumber(task.id(), report.unit().value())
                .stream()
                .filter(it -> !it.isSettled())
                .reduce((earlier, later) -> later);
        boolean goesOn = before.map(it -> it.blocker() != null).orElse(false)
                || last.map(this::isAssigned).orElse(false);
        if (last.isPresent() && goesOn) {
            last.get().tell(blocker, named);
            return;
        }
        last.ifPresent(it -> it.settle(report.at(), report.byName()));
        int number = rows.lastNumber().orElse(0) + 1;
        rows.saveAndFlush(new MatterRow(number, task.id(), report.unit(), blocker, named, report.at()));
    }

    private boolean isAssigned(MatterRow row) {
        return assignments.findByMatterIdInOrderById(List.of(row.id())).stream().anyMatch(AssignmentRow::holds);
    }

    /** The office puts it on the list of matters to settle; false when there is none with this number. */
    public boolean mark(int number, Origin origin) {
        Optional<MatterRow> row = rows.findByNumber(number).filter(it -> !it.isSettled());
        row.ifPresent(it -> it.mark(origin.byName()));
        rows.flush();
        return row.isPresent();
    }

    /** Keeps who has to do what by when; false when there is no such matter, or it is settled. */
    public boolean assign(int number, UnitName owner, LocalDate due, String words, Origin origin) {
        Optional<MatterRow> row = rows.findByNumber(number).filter(it -> !it.isSettled());
        row.ifPresent(it -> assignments.saveAndFlush(new AssignmentRow(it.id(), owner, due, words, origin)));
        return row.isPresent();
    }

    /** What the owner of the last decision says about it; false when this unit has nothing to answer there. */
    public boolean answer(int number, UnitName owner, boolean done, Origin origin) {
        Optional<AssignmentRow> last = lastOn(number).filter(it -> it.isOf(owner));
        last.ifPresent(it -> it.answer(done, origin));
        assignments.flush();
        return last.isPresent();
    }

    /** Takes the last decision on a matter back; it stays with who took it back. */
    public Optional<Matter.Assignment> undoAssignment(int number, Origin origin) {
        Optional<AssignmentRow> last = lastOn(number);
        last.ifPresent(it -> it.undo(origin));
        assignments.flush();
        return last.map(AssignmentRow::toAssignment);
    }

    /** It is over; false when it is already, or there is none. */
    public boolean settle(int number, Origin origin) {
        Optional<MatterRow> row = rows.findByNumber(number).filter(it -> !it.isSettled());
        row.ifPresent(it -> it.settle(origin.at(), origin.byName()));
        rows.flush();
        return row.isPresent();
    }

    /** It is not over after all. */
    public boolean reopen(int number) {
        Optional<MatterRow> row = rows.findByNumber(number).filter(MatterRow::isSettled);
        row.ifPresent(MatterRow::reopen);
        rows.flush();
        return row.isPresent();
    }

    private Optional<AssignmentRow> lastOn(int number) {
        return rows.findByNumber(number)
                .filter(it -> !it.isSettled())
                .flatMap(matter -> assignments.findByMatterIdInOrderById(List.of(matter.id())).stream()
                        .filter(AssignmentRow::holds)
                        .reduce((earlier, later) -> later));
    }

    /** The units that a text names by any of their names, other than the one that says it. */
    private Set<UnitName> namedIn(String text, UnitName own) {
        Set<UnitName> named = new LinkedHashSet<>();
        String left = text;
        List<Map.Entry<String, UnitName>> longestFirst = directory.unitNames().unitsByAnyName().entrySet().stream()
                .filter(it -> it.getKey().length() >= SHORTEST_NAME)
                .sorted((one, other) ->
                        Integer.compare(other.getKey().length(), one.getKey().length()))
                .toList();
        for (Map.Entry<String, UnitName> name : longestFirst) {
            if (left.contains(name.getKey())) {
                left = left.replace(name.getKey(), "　");
                if (!name.getValue().equals(own)) {
                    named.add(name.getValue());
                }
            }
        }
        return named;
    }
}
