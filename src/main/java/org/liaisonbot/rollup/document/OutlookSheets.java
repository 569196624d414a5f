package org.liaisonbot.rollup.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.rollup.Correction;
import org.liaisonbot.rollup.Outlook.Due;
import org.liaisonbot.rollup.Outlook.Matter;
import org.liaisonbot.rollup.Outlook.Request;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Source;

/** The sheets of what is to be settled, what falls due and what is put right. */
final class OutlookSheets {
    private final RollUp rollUp;
    private final Workbook workbook;

    OutlookSheets(RollUp rollUp, Workbook workbook) {
        this.rollUp = rollUp;
        this.workbook = workbook;
    }

    void write() {
        matters();
        due();
        requests();
        if (!rollUp.corrections().isEmpty()) {
            corrections();
        }
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

    private void requests() {
        workbook.sheet(
                "延期申请",
                List.of(
                        SheetColumn.of("编号", 8, Request::code),
                        SheetColumn.of("任务", 30, Request::title),
                        SheetColumn.of("申请单位", 20, Request::unit),
                        SheetColumn.of("原定时限", 12, Request::due),
                        SheetColumn.of("申请延至", 12, Request::askedFor),
                        SheetColumn.of("理由（单位原话）", 60, Request::reason),
                        SheetColumn.of("来源编号", 9, it -> it.source().number())),
                rollUp.outlook().requests());
    }

    private void corrections() {
        workbook.sheet(
                "更正",
                List.of(
                        SheetColumn.of("所载年度", 9, it -> it.issue().year()),
                        SheetColumn.of("所载期号", 9, it -> it.issue().number()),
                        SheetColumn.of("原来源编号", 10, it -> it.was().number()),
                        SheetColumn.of("编号", 8, it -> it.was().task()),
                        SheetColumn.of("任务", 30, Correction::title),
                        SheetColumn.of("单位", 20, it -> it.was().unit()),
                        SheetColumn.of("原报告", 50, it -> it.was().words()),
                        SheetColumn.of("更正为", 50, it -> instead(it.now())),
                        SheetColumn.of("来源编号", 9, it -> numberOf(it.now()))),
                rollUp.corrections());
    }

    private static String instead(@Nullable Source now) {
        return now == null ? "（已撤回）" : now.words();
    }

    private static @Nullable Object numberOf(@Nullable Source now) {
        return now == null ? null : now.number();
    }
}
