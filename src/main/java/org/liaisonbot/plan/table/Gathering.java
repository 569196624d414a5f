package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.Doubt;

/** Puts the rows of one annex together into tasks: a task may go on in further rows and over pages. */
public final class Gathering {
    private final ShiftedCells shifted;

    public Gathering(CellSense sense) {
        this.shifted = new ShiftedCells(sense);
    }

    public Tasks gather(Annex annex, int numberBefore) {
        List<TaskRows> tasks = new ArrayList<>();
        for (TableRow row : annex.rows()) {
            ShiftedCells.Settled settled = shifted.settle(row);
            TaskRows task = taskOf(settled.row(), tasks);
            settled.doubts().forEach(task::add);
        }
        return Numbering.of(annex, tasks, numberBefore);
    }

    private static TaskRows taskOf(TableRow row, List<TaskRows> tasks) {
        Optional<TaskRows> known = known(row, tasks);
        if (known.isPresent()) {
            known.get().add(row);
            return known.get();
        }
        TaskRows task = new TaskRows(row);
        tasks.add(task);
        return task;
    }

    private static Optional<TaskRows> known(TableRow row, List<TaskRows> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        TaskRows last = tasks.get(tasks.size() - 1);
        RowNumber number = RowNumber.in(row.text(Field.NUMBER));
        String title = title(row);
        boolean goesOn = title.isEmpty() ? !isNext(number, last) : title.equals(last.title()) && !isNext(number, last);
        if (goesOn) {
            return Optional.of(last);
        }
        return number.isClean() ? repeated(number, title, tasks) : Optional.empty();
    }

    /** Two tasks that follow each other may bear the same title, if each has its own number. */
    private static boolean isNext(RowNumber number, TaskRows last) {
        return number.isClean() && number.value() != last.written().value();
    }

    private static Optional<TaskRows> repeated(RowNumber number, String title, List<TaskRows> tasks) {
        Optional<TaskRows> earlier = tasks.stream()
                .filter(task -> task.written().value() == number.value()
                        && !title.isEmpty()
                        && task.title().equals(title))
                .findFirst();
        earlier.ifPresent(task -> task.add(Doubt.warning(
                Field.NUMBER.key(), number.raw(), "第%d项“%s”在后文重复出现，已合并".formatted(number.value(), title), "请核对两处内容")));
        return earlier;
    }

    static String title(TableRow row) {
        return Wording.unwrapped(row.texts().getOrDefault(Field.TITLE, ""));
    }
}
