package org.liaisonbot.rollup.document;

import java.util.List;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Source;

/** The columns of the ledger and of the list of sources, the same in every workbook. */
final class LedgerColumns {
    private LedgerColumns() {}

    static List<SheetColumn<LedgerLine>> ofTasks() {
        return List.of(
                SheetColumn.of("编号", 8, LedgerLine::code),
                SheetColumn.of("附件", 6, LedgerLine::annex),
                SheetColumn.of("序号", 6, LedgerLine::number),
                SheetColumn.of("分类", 22, LedgerLine::section),
                SheetColumn.of("任务", 30, LedgerLine::title),
                SheetColumn.of("牵头领导", 12, it -> Phrases.units(it.leaders())),
                SheetColumn.of("牵头单位", 28, it -> Phrases.units(it.leadUnits())),
                SheetColumn.of("责任单位", 28, it -> Phrases.units(it.supportUnits())),
                SheetColumn.of("完成时限（原文）", 26, LedgerLine::deadlineText),
                SheetColumn.of("下一时限", 12, LedgerLine::nextDue),
                SheetColumn.of("原定时限", 12, LedgerLine::planned),
                SheetColumn.of("延期次数", 9, LedgerLine::extensions),
                SheetColumn.of("状态", 10, LedgerLine::statusInWords),
                SheetColumn.of("进度（%）", 9, LedgerLine::percent),
                SheetColumn.of("预计完成", 12, LedgerLine::expected),
                SheetColumn.light("时限灯", LedgerLine::timeLight),
                SheetColumn.light("进展灯", LedgerLine::progressLight),
                SheetColumn.light("综合灯", LedgerLine::light),
                SheetColumn.of("亮灯原因", 36, LedgerLine::lightReason),
                SheetColumn.of("最近报告", 17, LedgerLine::lastReportAt));
    }

    static List<SheetColumn<Source>> ofSources() {
        return List.of(
                SheetColumn.of("来源编号", 9, Source::number),
                SheetColumn.of("类别", 10, it -> it.kind().chinese()),
                SheetColumn.of("记录号", 10, Source::id),
                SheetColumn.of("任务", 8, Source::task),
                SheetColumn.of("单位", 20, Source::unit),
                SheetColumn.of("报送人", 18, Source::by),
                SheetColumn.of("时间", 17, Source::at),
                SheetColumn.of("原话", 70, Source::words));
    }
}
