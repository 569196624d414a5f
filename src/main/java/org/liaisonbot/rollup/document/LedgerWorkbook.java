package org.liaisonbot.rollup.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.audit.Masking;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Milestone;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Responsible;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.rollup.LedgerLine;

/**
 * The whole ledger as a workbook: tasks, who is responsible, dates, requests for later dates, every report. It is made to
 * be handed on, so names and numbers of persons are masked in it.
 */
public final class LedgerWorkbook {
    private final WholeLedger ledger;
    private final Workbook workbook = new Workbook();

    public LedgerWorkbook(WholeLedger ledger) {
        this.ledger = ledger;
    }

    /** The ledger as of one moment; {@code reports} holds all that were ever recorded, also those taken back. */
    public record WholeLedger(List<LedgerLine> lines, List<Task> tasks, List<Report> reports, Masking masking) {
        public WholeLedger {
            lines = List.copyOf(lines);
            tasks = List.copyOf(tasks);
            reports = List.copyOf(reports);
        }
    }

    private record Duty(Task task, Responsible responsible) {}

    private record Date(Task task, Milestone milestone) {}

    public byte[] xlsx() {
        workbook.sheet("任务台账", LedgerColumns.ofTasks(), ledger.lines());
        duties();
        milestones();
        extensions();
        reports();
        return workbook.xlsx();
    }

    private void duties() {
        workbook.sheet(
                "责任单位",
                List.of(
                        SheetColumn.of("编号", 8, it -> it.task().code()),
                        SheetColumn.of("任务", 30, it -> it.task().title()),
                        SheetColumn.of("单位", 20, it -> it.responsible().unit()),
                        SheetColumn.of("职责", 8, it -> it.responsible().part().chinese())),
                ledger.tasks().stream()
                        .flatMap(task -> task.responsible().stream().map(it -> new Duty(task, it)))
                        .toList());
    }

    private void milestones() {
        workbook.sheet(
                "节点",
                List.of(
                        SheetColumn.of("编号", 8, it -> it.task().code()),
                        SheetColumn.of("任务", 30, it -> it.task().title()),
                        SheetColumn.of("节点序号", 9, it -> it.milestone().number()),
                        SheetColumn.of("内容", 36, it -> it.milestone().words()),
                        SheetColumn.of("原定时限", 12, it -> it.milestone().due()),
                        SheetColumn.of("延期至", 12, it -> it.milestone().extendedTo()),
                        SheetColumn.of("完成", 8, it -> it.milestone().met() ? "是" : "否"),
                        SheetColumn.of("已报告完成的牵头单位", 36, it -> saidDoneBy(it.milestone()))),
                ledger.tasks().stream()
                        .flatMap(task -> task.milestones().stream().map(it -> new Date(task, it)))
                        .toList());
    }

    private static String saidDoneBy(Milestone it) {
        return Phrases.units(
                it.saidDoneBy().stream().map(UnitName::value).sorted().toList());
    }

    private void extensions() {
        workbook.sheet(
                "延期申请",
                List.of(
                        SheetColumn.of("记录号", 9, Extension::id),
                        SheetColumn.of("编号", 8, Extension::task),
                        SheetColumn.of("单位", 20, Extension::unit),
                        SheetColumn.of("原定时限", 12, Extension::due),
                        SheetColumn.of("申请延至", 12, Extension::askedFor),
                        SheetColumn.of("理由", 36, it -> masked(it.reason())),
                        SheetColumn.of("申请人", 18, it -> Masking.name(it.byName())),
                        SheetColumn.of("申请时间", 17, Extension::at),
                        SheetColumn.of("结果", 10, it -> Phrases.state(it.state())),
                        SheetColumn.of("审定时间", 17, Extension::decidedAt),
                        SheetColumn.of("原话", 60, it -> masked(it.words()))),
                ledger.tasks().stream().flatMap(it -> it.extensions().stream()).toList());
    }

    private void reports() {
        workbook.sheet(
                "进展报告",
                List.of(
                        SheetColumn.of("记录号", 9, Report::id),
                        SheetColumn.of("编号", 8, Report::task),
                        SheetColumn.of("单位", 20, Report::unit),
                        SheetColumn.of("所属月份", 10, Report::period),
                        SheetColumn.of("状态", 10, it -> Phrases.status(it.status())),
                        SheetColumn.of("进度（%）", 9, Report::percent),
                        SheetColumn.of("预计完成", 12, Report::expected),
                        SheetColumn.of("困难", 36, it -> masked(it.blocker())),
                        SheetColumn.of("原话", 60, it -> masked(it.words())),
                        SheetColumn.of("报送人", 18, it -> Masking.name(it.byName())),
                        SheetColumn.of("报送时间", 17, Report::at),
                        SheetColumn.of("按时", 8, it -> it.onTime() ? "是" : "否"),
                        SheetColumn.of("效力", 10, LedgerWorkbook::standing)),
                ledger.reports());
    }

    private @Nullable String masked(@Nullable String text) {
        return text == null ? null : ledger.masking().text(text);
    }

    private static String standing(Report it) {
        if (it.withdrawn()) {
            return "已撤回";
        }
        return it.standing() ? "有效" : "已更正";
    }
}
