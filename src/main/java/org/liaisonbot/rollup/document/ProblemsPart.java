package org.liaisonbot.rollup.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.rollup.Problems;
import org.liaisonbot.rollup.Problems.Delay;
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
                        + Phrases.excerpt(source.words(), it.code())
                        + Phrases.source(source))
                .toList();
        return said.isEmpty() ? "尚无报告" : String.join("；", said);
    }

    private void writeDelayed() {
        if (problems.delayed().isEmpty()) {
            manuscript.body("没有单位报告进展滞后。");
            return;
        }
        List<Behind> behind = problems.delayed().stream()
                .flatMap(unit -> unit.tasks().stream().map(it -> new Behind(unit.unit(), it)))
                .toList();
        long led = behind.stream().filter(it -> it.delay().part() == Part.LEAD).count();
        manuscript.body("%d家单位报告%d项次进展滞后，其中牵头%d项次、配合%d项次。"
                .formatted(problems.delayed().size(), behind.size(), led, behind.size() - led));
        manuscript.tableCaption("报告进展滞后的单位和原因");
        manuscript.table(
                List.of(
                        Column.text("单位", 30, Behind::unit),
                        Column.centred("编号", 14, it -> it.delay().code()),
                        Column.text("任务", 38, it -> it.delay().title()),
                        Column.centred("职责", 11, it -> it.delay().part().chinese()),
                        Column.centred(
                                "进度", 12, it -> Phrases.percent(it.delay().percent())),
                        Column.text("原因（单位原话）", 36, Behind::cause),
                        Column.centred("来源", 15, it -> Phrases.source(it.delay().source()))),
                behind);
    }

    private record Behind(String unit, Delay delay) {
        String cause() {
            return Phrases.excerpt(delay.cause(), delay.code());
        }
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
