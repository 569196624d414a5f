package org.liaisonbot.rollup.document;

import java.util.List;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Overview.UnitLights;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Source;

/** The annexes: lights by unit as a chart, the full ledger, and every source with the unit's own words. */
final class Annexes {
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE);
    private static final int TALLEST_CHART_MM = 182;

    private final RollUp rollUp;
    private final Manuscript manuscript;

    Annexes(RollUp rollUp, Manuscript manuscript) {
        this.rollUp = rollUp;
        this.manuscript = manuscript;
    }

    void write() {
        manuscript.annex("附件1", "各单位牵头任务亮灯情况");
        manuscript.note("一项任务有多个牵头单位的，各单位均计；单位按名录顺序排列，不作排名。");
        if (!rollUp.overview().units().isEmpty()) {
            manuscript.chart(lightsByUnit());
        }
        manuscript.landscapeFromHere();
        manuscript.annex("附件2", "任务台账");
        ledger();
        manuscript.annex("附件3", "来源清单");
        sources();
    }

    private StackedBars lightsByUnit() {
        List<UnitLights> units = rollUp.overview().units();
        List<StackedBars.Series> series = LIGHTS.stream()
                .map(light -> new StackedBars.Series(
                        light.chinese() + "灯",
                        Colour.strong(light),
                        units.stream()
                                .map(it -> it.byLight().getOrDefault(light, 0))
                                .toList()))
                .toList();
        return new StackedBars(
                units.stream().map(UnitLights::unit).toList(),
                series,
                154,
                Math.min(TALLEST_CHART_MM, 25 + 4 * units.size()));
    }

    private void ledger() {
        manuscript.table(
                List.of(
                        Column.centred("编号", 15, LedgerLine::code),
                        Column.text("任务", 45, LedgerLine::title),
                        Column.text("牵头领导", 18, it -> Phrases.units(it.leaders())),
                        Column.text("牵头单位", 43, it -> Phrases.units(it.leadUnits())),
                        Column.text("完成时限", 44, Annexes::deadline),
                        Column.centred("状态", 18, LedgerLine::statusInWords),
                        Column.centred("进度", 13, it -> Phrases.percent(it.percent())),
                        Column.light("时限", 11, LedgerLine::timeLight),
                        Column.light("进展", 11, LedgerLine::progressLight),
                        Column.light("综合", 11, LedgerLine::light),
                        Column.centred("来源", 26, it -> Phrases.sources(it.latest()))),
                rollUp.ledger());
    }

    private static String deadline(LedgerLine it) {
        return it.extensions() == 0
                ? it.deadlineText()
                : it.deadlineText() + "（已延期%d次，现为%s）".formatted(it.extensions(), Phrases.day(it.nextDue()));
    }

    private void sources() {
        if (rollUp.sources().isEmpty()) {
            manuscript.note("没有引用单位的报告。");
            return;
        }
        OwnWords words = new OwnWords(rollUp.sources());
        manuscript.table(
                List.of(
                        Column.centred("序号", 12, Source::number),
                        Column.centred("任务", 16, Source::task),
                        Column.text("单位", 42, Source::unit),
                        Column.text("报送人", 30, Source::by),
                        Column.centred("时间", 30, it -> Phrases.moment(it.at())),
                        Column.text("原话", 95, words::of),
                        Column.centred("类别及记录号", 30, it -> it.kind().chinese() + it.id())),
                rollUp.sources());
    }
}
