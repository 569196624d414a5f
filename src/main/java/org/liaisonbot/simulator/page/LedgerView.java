package org.liaisonbot.simulator.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.liaisonbot.simulator.SimulatedOffice.Light;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.TaskLine;

/** The task list with its lights. */
record LedgerView(String account, int total, List<Count> counts, long own, List<Line> lines) {
    /** @param filter the word by which the page picks the lines */
    record Count(String filter, String name, long tasks) {}

    /** @param width of the bar of progress, in percent */
    record Line(
            String code,
            String title,
            String leads,
            String due,
            String percent,
            int width,
            String light,
            String lightName,
            String reason,
            boolean own) {}

    static LedgerView of(List<TaskLine> tasks, Person person) {
        List<Line> lines = tasks.stream()
                .map(task -> line(task, task.leads().contains(person.unit())))
                .toList();
        List<Count> counts = Stream.of(Light.values())
                .map(light -> new Count(
                        wordOf(light),
                        nameOf(light),
                        tasks.stream().filter(task -> task.light() == light).count()))
                .toList();
        return new LedgerView(
                person.account(),
                tasks.size(),
                counts,
                lines.stream().filter(Line::own).count(),
                lines);
    }

    public boolean hasOwn() {
        return own > 0;
    }

    private static Line line(TaskLine task, boolean own) {
        Integer percent = task.percent();
        return new Line(
                task.code(),
                task.title(),
                String.join("、", task.leads()),
                task.nextDue() == null ? "长期" : ChineseTime.monthAndDay(task.nextDue()),
                percent == null ? "—" : percent + "%",
                percent == null ? 0 : percent,
                wordOf(task.light()),
                nameOf(task.light()),
                task.reason(),
                own);
    }

    private static String wordOf(Light light) {
        return light.name().toLowerCase(Locale.ROOT);
    }

    private static String nameOf(Light light) {
        return switch (light) {
            case RED -> "红灯";
            case YELLOW -> "黄灯";
            case GREEN -> "绿灯";
            case BLUE -> "已销号";
        };
    }
}
