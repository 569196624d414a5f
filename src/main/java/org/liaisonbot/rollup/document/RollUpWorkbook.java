package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.Outlook.Due;
import org.liaisonbot.rollup.Outlook.Matter;
import org.liaisonbot.rollup.Problems.Delay;
import org.liaisonbot.rollup.Problems.Missing;
import org.liaisonbot.rollup.Problems.Overdue;
import org.liaisonbot.rollup.Problems.Window;
import org.liaisonbot.rollup.Progressed.Said;
import org.liaisonbot.rollup.RollUp;

/** A roll-up as a workbook: the figures, the ledger, and one sheet for each list. */
public final class RollUpWorkbook {
    private final RollUp rollUp;
    private final Workbook workbook = new Workbook();

    public RollUpWorkbook(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    private record Counted(String name, Figures figures) {}

    private record Statement(String code, String title, Said said) {}

    private record Behind(String unit, Delay delay) {}

    private record NotIn(
            String unit,
            String kind,
            String code,
            String state,
            @Nullable Integer source) {}

    public byte[] xlsx() {
        figures();
        workbook.sheet("任务台账", LedgerColumns.ofTasks(), rollUp.ledger());
        progress();
        overdue();
        delayed();
        window();
        matters();
        due();
        workbook.sheet("来源", LedgerColumns.ofSources(), rollUp.sources());
        return workbook.xlsx();
    }

    private void figures() {
        List<Counted> rows = new ArrayList<>();
        rollUp.overview().annexes().forEach(it -> rows.add(new Counted(it.name(), it.now())));
        rows.add(new Counted("合计", rollUp.overview().now()));
        rows.add(new Counted("上期合计", rollUp.overview().before()));
        List<SheetColumn<Counted>> columns = new ArrayList<>();
        columns.add(SheetColumn.of("范围", 16, Counted::name));
        columns.add(SheetColumn.of("任务数", 9, it -> it.figures().total()));
        for (TaskStatus status : TaskStatus.values()) {
            columns.add(SheetColumn.of(status.chinese(), 10, it -> it.figures().count(status)));
        }
        columns.add(SheetColumn.of("尚无报告", 10, it -> it.figures().withoutReport()));
        columns.add(SheetColumn.of("逾期", 8, it -> it.figures().overdue()));
        for (Light light : Light.values()) {
            columns.add(
                    SheetColumn.of(light.chinese() + "灯", 8, it -> it.figures().count(light)));
        }
        workbook.sheet("总览", columns, rows);
    }

    private void progress() {
        workbook.sheet(
                "新进展",
                List.of(
                        SheetColumn.of("编号", 8, Statement::code),
                        SheetColumn.of("任务", 30, Statement::title),
                        SheetColumn.of("单位", 20, it -> it.said().unit()),
                        SheetColumn.of("职责", 8, it -> it.said().part().chinese()),
                        SheetColumn.of("进展", 36, it -> Phrases.statement(it.said())),
                        SheetColumn.of("进度（%）", 9, it -> it.said().percent()),
                        SheetColumn.of("预计完成", 12, it -> it.said().expected()),
                        SheetColumn.of("报送时间", 17, it -> it.said().source().at()),
                        SheetColumn.of("原话", 60, it -> it.said().source().words()),
                        SheetColumn.of("来源编号", 9, it -> it.said().source().number())),
                rollUp.progress().stream()
                        .flatMap(task -> task.said().stream().map(it -> new Statement(task.code(), task.title(), it)))
                        .toList());
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
                rollUp.problems().overdue());
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
                rollUp.problems().delayed().stream()
                        .flatMap(unit -> unit.tasks().stream().map(it -> new Behind(unit.unit(), it)))
                        .toList());
    }

    private void window() {
        Window window = rollUp.problems().window();
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

    private void matters() {
        workbook.sheet(
                "需协调事项",
                List.of(
                        SheetColumn.of("编号", 8, Matter::code),
                        SheetColumn.of("任务", 30, Matter::title),
                        SheetColumn.of("提出单位", 20, Matter::unit),
                        SheetColumn.of("职责", 8, it -> it.part().chinese()),
                        SheetColumn.of("事项（单位原话）", 60, Matter::blocker),
                        SheetColumn.of("提出日期", 12, Matter::since),
                        SheetColumn.of("历时天数", 9, Matter::daysOpen),
                        SheetColumn.of("来源编号", 9, it -> it.source().number())),
                rollUp.outlook().matters());
    }

    private void due() {
        workbook.sheet(
                "临期",
                List.of(
                        SheetColumn.of("编号", 8, Due::code),
                        SheetColumn.of("任务", 30, Due::title),
                        SheetColumn.of("节点", 30, Due::words),
                        SheetColumn.of("牵头单位", 36, it -> Phrases.units(it.leads())),
                        SheetColumn.of("现行时限", 12, Due::due),
                        SheetColumn.of("原定时限", 12, Due::planned),
                        SheetColumn.of("进度（%）", 9, Due::percent)),
                rollUp.outlook().due());
    }
}
