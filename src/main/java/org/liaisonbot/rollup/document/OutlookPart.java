package org.liaisonbot.rollup.document;

import java.time.LocalDate;
import java.util.List;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.rollup.Outlook;
import org.liaisonbot.rollup.Outlook.Awaiting;
import org.liaisonbot.rollup.Outlook.Due;
import org.liaisonbot.rollup.Outlook.Matter;
import org.liaisonbot.rollup.Outlook.Request;
import org.liaisonbot.rollup.RollUp;

/** 需协调事项 and 下步打算. */
final class OutlookPart {
    private final Outlook outlook;
    private final LocalDate day;
    private final Manuscript manuscript;

    OutlookPart(RollUp rollUp, Manuscript manuscript) {
        this.outlook = rollUp.outlook();
        this.day = rollUp.scope().day();
        this.manuscript = manuscript;
    }

    void writeMatters() {
        if (outlook.matters().isEmpty()) {
            manuscript.body("没有单位提出需协调事项。");
            return;
        }
        manuscript.tableCaption("需协调事项（%d件）".formatted(outlook.matters().size()));
        manuscript.table(
                List.of(
                        Column.centred("编号", 16, Matter::code),
                        Column.text("任务", 34, Matter::title),
                        Column.text("提出单位", 28, OutlookPart::unit),
                        Column.text("事项（单位原话）", 48, it -> Phrases.excerpt(it.blocker())),
                        Column.centred("历时天数", 15, Matter::daysOpen),
                        Column.centred("来源", 15, it -> Phrases.source(it.source()))),
                outlook.matters());
    }

    private static String unit(Matter it) {
        return it.part() == Part.LEAD ? it.unit() : it.unit() + "（配合）";
    }

    void writeNextSteps() {
        writeDue();
        writeRequests();
        writeAwaiting();
    }

    private void writeDue() {
        String span = "%s至%s".formatted(Phrases.day(day), Phrases.day(day.plusDays(outlook.days())));
        if (outlook.due().isEmpty()) {
            manuscript.body("（一）督办临期任务。", span + "没有到期的节点。");
            return;
        }
        manuscript.body(
                "（一）督办临期任务。", "%s到期的节点%d个，见下表。".formatted(span, outlook.due().size()));
        manuscript.tableCaption("%d日内到期的节点".formatted(outlook.days()));
        manuscript.table(
                List.of(
                        Column.centred("完成时限", 26, OutlookPart::due),
                        Column.centred("编号", 16, Due::code),
                        Column.text("任务", 48, OutlookPart::what),
                        Column.text("牵头单位", 52, it -> Phrases.units(it.leads())),
                        Column.centred("进度", 14, it -> Phrases.percent(it.percent()))),
                outlook.due());
    }

    private static String due(Due it) {
        return it.due().equals(it.planned())
                ? Phrases.day(it.due())
                : "%s（原%s）".formatted(Phrases.day(it.due()), Phrases.day(it.planned()));
    }

    private static String what(Due it) {
        return it.words().isEmpty() ? it.title() : it.title() + "：" + it.words();
    }

    private void writeRequests() {
        if (outlook.requests().isEmpty()) {
            manuscript.body("（二）审定延期申请。", "没有待审定的延期申请。");
            return;
        }
        manuscript.body("（二）审定延期申请。", "待审定%d件，见下表。".formatted(outlook.requests().size()));
        manuscript.tableCaption("待审定的延期申请");
        manuscript.table(
                List.of(
                        Column.centred("编号", 16, Request::code),
                        Column.text("任务", 36, Request::title),
                        Column.text("申请单位", 26, Request::unit),
                        Column.centred("原定时限", 18, it -> Phrases.day(it.due())),
                        Column.centred("申请延至", 18, OutlookPart::askedFor),
                        Column.text("理由（单位原话）", 28, Request::reason),
                        Column.centred("来源", 14, it -> Phrases.source(it.source()))),
                outlook.requests());
    }

    private static String askedFor(Request it) {
        return it.askedFor() == null ? "未提日期" : Phrases.day(it.askedFor());
    }

    private void writeAwaiting() {
        if (outlook.awaitingClosure().isEmpty()) {
            manuscript.body("（三）核查销号。", "没有待销号的任务。");
            return;
        }
        List<String> clauses = outlook.awaitingClosure().stream()
                .map((Awaiting it) -> it.code() + " " + it.title() + Phrases.sources(it.latest()))
                .toList();
        manuscript.body("（三）核查销号。", "待核查并办理销号%d项：%s。".formatted(clauses.size(), String.join("、", clauses)));
    }
}
