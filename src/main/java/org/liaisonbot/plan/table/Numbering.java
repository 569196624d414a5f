package org.liaisonbot.plan.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaisonbot.plan.Doubt;

/** Settles the numbers of an annex's tasks: as written where that can be, else by the place in the sequence. */
final class Numbering {
    private static final String FIELD = Field.NUMBER.key();

    private final List<TaskRows> tasks;
    private int previous;

    private Numbering(List<TaskRows> tasks, int numberBefore) {
        this.tasks = tasks;
        this.previous = numberBefore;
    }

    /** @param numberBefore where the annex before ended, for plans that number throughout */
    static Tasks of(List<TaskRows> tasks, int numberBefore) {
        if (tasks.stream().allMatch(task -> task.written().isMissing())) {
            return byPlace(tasks, Tasks.Numbers.ABSENT);
        }
        if (beginsAgain(tasks)) {
            return byPlace(tasks, Tasks.Numbers.BEGIN_AGAIN);
        }
        boolean throughout = numberBefore > 0 && tasks.get(0).written().value() == numberBefore + 1;
        int before = throughout ? numberBefore : 0;
        new Numbering(tasks, before).settle();
        return new Tasks(tasks, missing(tasks, before), Tasks.Numbers.AS_WRITTEN);
    }

    private static boolean beginsAgain(List<TaskRows> tasks) {
        return IntStream.range(1, tasks.size())
                .anyMatch(i -> tasks.get(i).written().value() == 1
                        && !tasks.get(i).section().equals(tasks.get(i - 1).section()));
    }

    private static Tasks byPlace(List<TaskRows> tasks, Tasks.Numbers numbers) {
        for (int i = 0; i < tasks.size(); i++) {
            tasks.get(i).numbered(i + 1);
        }
        return new Tasks(tasks, List.of(), numbers);
    }

    private void settle() {
        Map<Integer, Integer> used = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            TaskRows task = tasks.get(i);
            decide(task, i);
            int times = used.merge(task.number(), 1, Integer::sum);
            if (times > 1) {
                task.copy(times);
                task.add(Doubt.error(
                        FIELD,
                        task.written().raw(),
                        "编号%d重复，暂记为%s".formatted(task.number(), task.numberInCode()),
                        "请在原文中改正编号后重新导入"));
            }
            previous = Math.max(previous, task.number());
        }
    }

    private void decide(TaskRows task, int at) {
        int expected = previous + 1;
        RowNumber written = task.written();
        if (written.value() == expected) {
            return;
        }
        if (!written.isClean()) {
            task.numbered(numberAfter(at) == expected ? previous : expected);
            String what = written.isMissing() ? "编号缺失" : "编号“%s”无法识别".formatted(written.raw());
            task.add(Doubt.warning(FIELD, written.raw(), what + "，按顺序记为第%d项".formatted(task.number()), "请核对编号"));
        } else if (numberAfter(at) == expected + 1) {
            task.numbered(expected);
            task.add(Doubt.warning(
                    FIELD, written.raw(), "编号%d与前后不连续，按顺序记为第%d项".formatted(written.value(), expected), "请核对编号"));
        } else if (written.value() < previous) {
            task.add(Doubt.warning(FIELD, written.raw(), "编号%d没有按顺序排列".formatted(written.value()), "请核对编号"));
        }
    }

    private int numberAfter(int at) {
        return at + 1 < tasks.size() ? tasks.get(at + 1).written().value() : 0;
    }

    private static List<Integer> missing(List<TaskRows> tasks, int before) {
        Set<Integer> numbers = tasks.stream().map(TaskRows::number).collect(Collectors.toSet());
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.rangeClosed(before + 1, last)
                .filter(number -> !numbers.contains(number))
                .boxed()
                .toList();
    }
}
