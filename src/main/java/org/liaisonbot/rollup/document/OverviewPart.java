package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.Overview;
import org.liaisonbot.rollup.Overview.Annex;
import org.liaisonbot.rollup.Overview.Turn;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Scope;

/** 总体进展: the figures in words, by annex as a table and a chart, and which lights changed. */
final class OverviewPart {
    private static final List<TaskStatus> STATUSES = List.of(
            TaskStatus.CLOSED, TaskStatus.DONE, TaskStatus.ON_TRACK, TaskStatus.DELAYED, TaskStatus.NOT_STARTED);
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE);
    private static final List<String> STATUS_COLOURS = List.of("4472C4", "5B9F5F", "A8D08D", "F2B134", "BFBFBF");
    private static final String COLOUR_WITHOUT_REPORT = "E3E3E3";

    private final RollUp rollUp;
    private final Overview overview;
    private final Manuscript manuscript;

    OverviewPart(RollUp rollUp, Manuscript manuscript) {
        this.rollUp = rollUp;
        this.overview = rollUp.overview();
        this.manuscript = manuscript;
    }

    /** A line of the table: an annex, the sum, or the change. */
    private record Line(String name, Function<ToIntFunction<Figures>, String> show) {}

    void write() {
        manuscript.body(inWords(overview.now()));
        manuscript.body(change());
        manuscript.tableCaption("各附件任务进展（单位：项）");
        manuscript.table(columns(), lines());
        manuscript.figureCaption("各附件任务进展");
        manuscript.chart(chart());
        turns();
    }

    private String inWords(Figures now) {
        List<String> parts = new ArrayList<>();
        STATUSES.forEach(it -> parts.add(it.chinese() + now.count(it) + "项"));
        parts.add("尚无报告" + now.withoutReport() + "项");
        return "截至%s，%s任务共%d项，其中%s；超过完成时限%d项。综合亮灯：%s。"
                .formatted(
                        Phrases.day(rollUp.scope().day()),
                        rollUp.plan().isEmpty() ? "" : rollUp.plan() + "确定的",
                        now.total(),
                        String.join("、", parts),
                        now.overdue(),
                        lightsInWords(now));
    }

    private static String lightsInWords(Figures figures) {
        return String.join(
                "、",
                LIGHTS.stream()
                        .map(it -> it.chinese() + "灯" + figures.count(it) + "项")
                        .toList());
    }

    private String change() {
        List<String> changes = new ArrayList<>();
        STATUSES.forEach(
                it -> changed(it.chinese(), figures -> figures.count(it)).ifPresent(changes::add));
        changed("尚无报告", Figures::withoutReport).ifPresent(changes::add);
        changed("逾期", Figures::overdue).ifPresent(changes::add);
        LIGHTS.forEach(
                it -> changed(it.chinese() + "灯", figures -> figures.count(it)).ifPresent(changes::add));
        return changes.isEmpty()
                ? "与%s相比，各项数字持平。".formatted(before())
                : "与%s相比，%s，其余持平。".formatted(before(), String.join("、", changes));
    }

    private Optional<String> changed(String name, ToIntFunction<Figures> count) {
        int change = count.applyAsInt(overview.now()) - count.applyAsInt(overview.before());
        return change == 0 ? Optional.empty() : Optional.of(name + (change > 0 ? "增加" + change : "减少" + -change) + "项");
    }

    private String before() {
        return rollUp.scope().kind() == Scope.Kind.WEEK ? "上周" : "上月";
    }

    private static List<Column<Line>> columns() {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(Column.centred("附件", 24, Line::name));
        columns.add(count("任务数", 13, Figures::total));
        STATUSES.forEach(it -> columns.add(count(it.chinese(), 13, figures -> figures.count(it))));
        columns.add(count("尚无报告", 13, Figures::withoutReport));
        columns.add(count("逾期", 9, Figures::overdue));
        LIGHTS.forEach(it -> columns.add(count(it.chinese(), 8, figures -> figures.count(it))));
        return columns;
    }

    private static Column<Line> count(String header, double widthMm, ToIntFunction<Figures> count) {
        return Column.centred(header, widthMm, it -> it.show().apply(count));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Annex it : overview.annexes()) {
            lines.add(new Line(it.name(), count -> String.valueOf(count.applyAsInt(it.now()))));
        }
        lines.add(new Line("合计", count -> String.valueOf(count.applyAsInt(overview.now()))));
        lines.add(new Line(
                "较" + before(),
                count -> Phrases.signed(count.applyAsInt(overview.now()) - count.applyAsInt(overview.before()))));
        return lines;
    }

    private StackedBars chart() {
        List<StackedBars.Series> series = new ArrayList<>();
        for (int i = 0; i < STATUSES.size(); i++) {
            TaskStatus status = STATUSES.get(i);
            series.add(series(status.chinese(), STATUS_COLOURS.get(i), it -> it.count(status)));
        }
        series.add(series("尚无报告", COLOUR_WITHOUT_REPORT, Figures::withoutReport));
        List<String> names = overview.annexes().stream().map(Annex::name).toList();
        return new StackedBars(names, series, 154, 30 + 9 * names.size());
    }

    private StackedBars.Series series(String name, String colour, ToIntFunction<Figures> count) {
        return new StackedBars.Series(
                name,
                colour,
                overview.annexes().stream()
                        .map(it -> count.applyAsInt(it.now()))
                        .toList());
    }

    private void turns() {
        if (overview.turns().isEmpty()) {
            return;
        }
        manuscript.tableCaption("亮灯变化");
        manuscript.table(
                Arrays.asList(
                        Column.centred("编号", 16, Turn::code),
                        Column.text("任务", 44, Turn::title),
                        Column.light(before(), 13, Turn::from),
                        Column.light("现在", 13, Turn::to),
                        Column.text("原因", 70, Turn::reason)),
                overview.turns());
    }
}
