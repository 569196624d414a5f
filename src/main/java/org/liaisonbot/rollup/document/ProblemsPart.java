package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.rollup.Problems;
import org.liaisonbot.rollup.Problems.Delay;
import org.liaisonbot.rollup.Problems.DelayedUnit;
import org.liaisonbot.rollup.Problems.Missing;
import org.liaisonbot.rollup.Problems.Overdue;
import org.liaisonbot.rollup.Problems.Window;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Source;
import org.liaisonbot.time.ReportingPeriod;

/** 存在问题: overdue, behind by unit in its own words, and how the monthly window ended. */
final class ProblemsPart {
    private final Problems problems;
    private final Manuscript manuscript;

    ProblemsPart(RollUp rollUp, Manuscript manuscript) {
        this.problems = rollUp.problems();
        this.manuscript = manuscript;
    }

    void write() {
        manuscript.subheading("（一）超过完成时限");
        writeOverdue();
        manuscript.subheading("（二）进展滞后");
        writeDelayed();
        manuscript.subheading("（三）月度进展报送");
        writeWindow(problems.window());
    }

    private void writeOverdue() {
        if (problems.overdue().isEmpty()) {
            manuscript.body("无。");
            return;
        }
        manuscript.tableCaption("超过完成时限的任务（%d项）".formatted(problems.overdue().size()));
        manuscript.table(
                List.of(
                        Column.centred("编号", 14, Overdue::code),
                        Column.text("任务", 34, Overdue::title),
                        Column.text("牵头单位", 30, it -> Phrases.units(it.leads())),
                        Column.centred("完成时限", 23, ProblemsPart::due),
                        Column.centred("超期天数", 11, Overdue::daysOver),
                        Column.text("最近报告（单位原话）", 44, ProblemsPart::latest)),
                problems.overdue());
    }

    private static String due(Overdue it) {
        return it.extendedTo() == null
                ? Phrases.day(it.due())
                : "%s（原%s）".formatted(Phrases.day(it.extendedTo()), Phrases.day(it.due()));
    }

    private static String latest(Overdue it) {
        List<String> said = it.latest().stream()
                .map(source -> (it.leads().size() == 1 ? "" : source.unit() + "：")
                        + Phrases.excerpt(source.words())
                        + Phrases.source(source))
                .toList();
        return said.isEmpty() ? "尚无报告" : String.join("；", said);
    }

    private void writeDelayed() {
        if (problems.delayed().isEmpty()) {
            manuscript.body("没有单位报告进展滞后。");
            return;
        }
        problems.delayed().forEach(it -> manuscript.body(paragraph(it)));
    }

    private static String paragraph(DelayedUnit unit) {
        List<String> clauses = unit.tasks().stream()
                .map(it -> "%s %s%s，反映%s%s"
                        .formatted(
                                it.code(),
                                it.title(),
                                aside(it),
                                Phrases.excerpt(it.cause()),
                                Phrases.source(it.source())))
                .toList();
        return unit.unit() + "：" + String.join("；", clauses) + "。";
    }

    private static String aside(Delay it) {
        List<String> parts = new ArrayList<>();
        if (it.part() == Part.SUPPORT) {
            parts.add(Part.SUPPORT.chinese());
        }
        if (it.percent() != null) {
            parts.add("完成" + it.percent() + "%");
        }
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private void writeWindow(@Nullable Window window) {
        if (window == null) {
            manuscript.body("报送窗口尚未截止，暂无统计。");
            return;
        }
        int month = ReportingPeriod.parse(window.period()).month().getMonthValue();
        manuscript.body("%d月份进展报送于%s截止，应报%d项次，按时报送%d项次。"
                .formatted(month, Phrases.hour(window.closedAt()), window.asked(), window.onTime()));
        manuscript.body("未报送：" + missing(window.notReported()));
        manuscript.body("推送未送达（不计未报送）：" + missing(window.notDelivered()));
        manuscript.body("未配置联络员（不计未报送）：" + missing(window.noLiaison()));
    }

    private static String missing(List<Missing> units) {
        return units.isEmpty()
                ? "无。"
                : String.join("；", units.stream().map(ProblemsPart::missing).toList()) + "。";
    }

    private static String missing(Missing it) {
        List<String> parts = new ArrayList<>();
        if (!it.still().isEmpty()) {
            parts.add(String.join("、", it.still()));
        }
        if (!it.madeGood().isEmpty()) {
            parts.add("%s已补报%s"
                    .formatted(
                            String.join(
                                    "、",
                                    it.madeGood().stream().map(Source::task).toList()),
                            Phrases.sources(it.madeGood())));
        }
        return it.unit() + "（" + String.join("；", parts) + "）";
    }
}
