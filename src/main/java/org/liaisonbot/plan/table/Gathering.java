package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.Doubt;

/** Puts the rows of one annex together into tasks: a task may go on in further rows and over pages. */
public final class Gathering {
    private final ShiftedCells shifted;

    public Gathering(CellSense sense) {
        this.shifted = new ShiftedCells(sense);
    }

    /** @param numberBefore the last number of the annex before, for plans that number throughout; 0 for the first */
    public Tasks gather(Annex annex, int numberBefore) {
        Heap heap = new Heap();
        for (TableRow row : annex.rows()) {
            ShiftedCells.Settled settled = shifted.settle(row);
            TaskRows task = heap.taskOf(settled.row());
            settled.doubts().forEach(task::add);
        }
        return Numbering.of(heap.tasks, numberBefore);
    }

    static String title(TableRow row) {
        return Wording.unwrapped(row.texts().getOrDefault(Field.TITLE, ""));
    }

    /** The tasks gathered so far. */
    private static final class Heap {
        private final List<TaskRows> tasks = new ArrayList<>();
        private final Map<Integer, List<TaskRows>> byNumber = new HashMap<>();

        TaskRows taskOf(TableRow row) {
            Optional<TaskRows> known = known(row);
            if (known.isPresent()) {
                known.get().add(row);
                RowNumber number = RowNumber.in(row.text(Field.NUMBER));
                if (number.isGarbled() && title(row).isEmpty()) {
                    known.get()
                            .add(Doubt.warning(
                                    Field.NUMBER.key(),
                                    number.raw(),
                                    "“%s”一行没有任务名称，已并入上一项".formatted(number.raw()),
                                    "请对照原件核对本行"));
                }
                return known.get();
            }
            TaskRows task = new TaskRows(row);
            tasks.add(task);
            byNumber.computeIfAbsent(task.written().value(), number -> new ArrayList<>())
                    .add(task);
            return task;
        }

        private Optional<TaskRows> known(TableRow row) {
            if (tasks.isEmpty()) {
                return Optional.empty();
            }
            TaskRows last = tasks.get(tasks.size() - 1);
            RowNumber number = RowNumber.in(row.text(Field.NUMBER));
            String title = title(row);
            // two tasks that follow each other may bear the same title, if each has its own number
            boolean ownNumber =
                    number.isClean() && number.value() != last.written().value();
            if (!ownNumber && (title.isEmpty() || title.equals(last.title()))) {
                return Optional.of(last);
            }
            return number.isClean() && !title.isEmpty() ? repeated(number, title) : Optional.empty();
        }

        private Optional<TaskRows> repeated(RowNumber number, String title) {
            Optional<TaskRows> earlier = byNumber.getOrDefault(number.value(), List.of()).stream()
                    .filter(task -> task.title().equals(title))
                    .findFirst();
            earlier.ifPresent(task -> task.add(Doubt.warning(
                    Field.NUMBER.key(),
                    number.raw(),
                    "第%d项“%s”在后文重复出现，已合并".formatted(number.value(), title),
                    "请核对两处内容")));
            return earlier;
        }
    }
}
