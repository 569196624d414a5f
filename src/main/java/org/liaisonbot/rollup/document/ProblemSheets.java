package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.rollup.Problems;
import org.liaisonbot.rollup.Problems.Delay;
import org.liaisonbot.rollup.Problems.Missing;
import org.liaisonbot.rollup.Problems.Overdue;
import org.liaisonbot.rollup.Problems.Window;

/** The sheets of what does not go as planned. */
final class ProblemSheets {
    private final Problems problems;
    private final Workbook workbook;

    ProblemSheets(Problems problems, Workbook workbook) {
        this.problems = problems;
        this.workbook = workbook;
    }

    private record Behind(String unit, Delay delay) {}

    private record NotIn(
            String unit,
            String kind,
            String code,
            String state,
            @Nullable Integer source) {}

    void write() {
        overdue();
        delayed();
        window();
    }

    private void overdue() {
        workbook.sheet(
                "逾期",
                List.of(
                        SheetColumn.of("编号", 8, Overdue::code),
                        SheetColumn.of("任务", 30, Overdue::title),
                        SheetColumn.of("牵头单位", 36, it -> Phrases.units(it.leads())),
                        SheetColumn.of("原定时限", 12, Overdue::due),
                        SheetColumn.of("延期至", 12, Overdue::extendedTo),
                        SheetColumn.of("超期天数", 9, Overdue::daysOver),
                        SheetColumn.of("来源编号", 16, it -> Phrases.sources(it.latest()))),
                problems.overdue());
    }

    private void delayed() {
        workbook.sheet(
                "滞后",
                List.of(
                        SheetColumn.of("单位", 20, Behind::unit),
                        SheetColumn.of("编号", 8, it -> it.delay().code()),
                        SheetColumn.of("任务", 30, it -> it.delay().title()),
                        SheetColumn.of("职责", 8, it -> it.delay().part().chinese()),
                        SheetColumn.of("进度（%）", 9, it -> it.delay().percent()),
                        SheetColumn.of("原因（单位原话）", 60, it -> it.delay().cause()),
                        SheetColumn.of("来源编号", 9, it -> it.delay().source().number())),
                problems.delayed().stream()
                        .flatMap(unit -> unit.tasks().stream().map(it -> new Behind(unit.unit(), it)))
                        .toList());
    }

    private void window() {
        Window window = problems.window();
        List<NotIn> rows = window == null
                ? List.of()
                : Stream.of(
                                notIn(window.notReported(), "未报送"),
                                notIn(window.notDelivered(), "推送未送达"),
                                notIn(window.noLiaison(), "未配置联络员"))
                        .flatMap(List::stream)
                        .toList();
        workbook.sheet(
                window == null ? "月度报送" : "月度报送" + window.period(),
                List.of(
                        SheetColumn.of("单位", 20, NotIn::unit),
                        SheetColumn.of("情形", 14, NotIn::kind),
                        SheetColumn.of("编号", 8, NotIn::code),
                        SheetColumn.of("现状", 12, NotIn::state),
                        SheetColumn.of("来源编号", 9, NotIn::source)),
                rows);
    }

    private static List<NotIn> notIn(List<Missing> units, String kind) {
        List<NotIn> rows = new ArrayList<>();
        for (Missing unit : units) {
            unit.still().forEach(it -> rows.add(new NotIn(unit.unit(), kind, it, "仍未报送", null)));
            unit.madeGood().forEach(it -> rows.add(new NotIn(unit.unit(), kind, it.task(), "已补报", it.number())));
        }
        return rows;
    }
}
