package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.rollup.Burden;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.Issue;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Progressed.Said;
import org.liaisonbot.rollup.RollUp;

/** A roll-up as a workbook: the figures, the ledger, and one sheet for each list. */
public final class RollUpWorkbook {
    private final RollUp rollUp;
    private final Workbook workbook = new Workbook();

    public RollUpWorkbook(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    private record Note(String name, String words) {}

    private record Counted(String name, Figures figures) {}

    private record Duty(LedgerLine line, String unit, Part part) {}

    private record Statement(String code, String title, Said said) {}

    public byte[] xlsx() {
        about();
        figures();
        workbook.sheet("任务台账", LedgerColumns.ofTasks(), rollUp.ledger());
        duties();
        progress();
        new ProblemSheets(rollUp.problems(), workbook).write();
        new OutlookSheets(rollUp, workbook).write();
        workbook.sheet("来源", LedgerColumns.ofSources(), rollUp.sources());
        return workbook.xlsx();
    }

    private void about() {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("标题", rollUp.title()));
        Issue issue = rollUp.issue();
        if (issue != null) {
            notes.add(new Note("期号", "%d年第%d期".formatted(issue.year(), issue.number())));
            notes.add(new Note("签发人", issue.signedBy()));
        }
        notes.add(new Note("数据截至", Phrases.hour(rollUp.scope().asOf())));
        notes.add(new Note("任务来源", rollUp.plan()));
        Burden burden = rollUp.burden();
        if (burden != null) {
            notes.add(new Note("工作负担", burden.inWords()));
            notes.add(new Note("工作负担", burden.rule()));
        }
        rollUp.rules().forEach(it -> notes.add(new Note("亮灯规则", it)));
        workbook.sheet(
                "说明", List.of(SheetColumn.of("项目", 12, Note::name), SheetColumn.of("内容", 100, Note::words)), notes);
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

    /** One row for each task and unit as the plan lists it, with all facts in each row, to be counted by a pivot table. */
    private void duties() {
        workbook.sheet(
                "台账明细",
                List.of(
                        SheetColumn.of("编号", 8, it -> it.line().code()),
                        SheetColumn.of("附件", 6, it -> it.line().annex()),
                        SheetColumn.of("分类", 22, it -> it.line().section()),
                        SheetColumn.of("任务", 30, it -> it.line().title()),
                        SheetColumn.of("单位", 24, Duty::unit),
                        SheetColumn.of("职责", 8, it -> it.part().chinese()),
                        SheetColumn.of("下一时限", 12, it -> it.line().nextDue()),
                        SheetColumn.of("延期次数", 9, it -> it.line().extensions()),
                        SheetColumn.of("状态", 10, it -> it.line().statusInWords()),
                        SheetColumn.of("进度（%）", 9, it -> it.line().percent()),
                        SheetColumn.light("时限灯", it -> it.line().timeLight()),
                        SheetColumn.light("进展灯", it -> it.line().progressLight()),
                        SheetColumn.light("综合灯", it -> it.line().light())),
                rollUp.ledger().stream().flatMap(RollUpWorkbook::dutiesOf).toList());
    }

    private static Stream<Duty> dutiesOf(LedgerLine line) {
        return Stream.concat(
                line.leadUnits().stream().map(it -> new Duty(line, it, Part.LEAD)),
                line.supportUnits().stream().map(it -> new Duty(line, it, Part.SUPPORT)));
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
}
