package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskStatus;

/** Counts a full plan's week a second way: from the lines and lists of the roll-up instead of from the tasks. */
class RecountTest {
    private final RollUp week = new PlanYear().busiestWeek();

    @Test
    void findsTheSameStatusesAndLightsInTheLedger() {
        Map<TaskStatus, Integer> statuses = new HashMap<>();
        Map<Light, Integer> lights = new HashMap<>();
        int silent = 0;
        for (LedgerLine line : week.ledger()) {
            lights.merge(line.light(), 1, Integer::sum);
            if (line.status() == null) {
                silent++;
            } else {
                statuses.merge(line.status(), 1, Integer::sum);
            }
        }

        Figures now = week.overview().now();
        assertThat(now.total()).isEqualTo(66);
        assertThat(now.withoutReport()).isEqualTo(silent);
        assertThat(now.byStatus())
                .allSatisfy((status, count) -> assertThat(count).isEqualTo(statuses.getOrDefault(status, 0)));
        assertThat(now.byLight())
                .allSatisfy((light, count) -> assertThat(count).isEqualTo(lights.getOrDefault(light, 0)));
    }

    @Test
    void findsTheAnnexesToAddUpToThePlan() {
        List<Figures> annexes =
                week.overview().annexes().stream().map(Overview.Annex::now).toList();

        assertThat(annexes.stream().mapToInt(Figures::total).sum())
                .isEqualTo(week.overview().now().total());
        assertThat(annexes.stream().mapToInt(Figures::overdue).sum())
                .isEqualTo(week.overview().now().overdue());
        for (Light light : Light.values()) {
            assertThat(annexes.stream().mapToInt(it -> it.count(light)).sum())
                    .isEqualTo(week.overview().now().count(light));
        }
    }

    @Test
    void countsAsManyOverdueAndWaitingAsItLists() {
        assertThat(week.problems().overdue()).hasSize(week.overview().now().overdue());
        assertThat(week.outlook().awaitingClosure())
                .hasSize(week.overview().now().count(TaskStatus.DONE));
    }

    @Test
    void findsEveryUnitsLightsInTheTasksThatItLeads() {
        assertThat(week.overview().units())
                .allSatisfy(unit -> assertThat(unit.byLight().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(unit.led()));
        assertThat(week.overview().units().stream()
                        .mapToInt(Overview.UnitLights::led)
                        .sum())
                .isEqualTo(week.ledger().stream()
                        .mapToInt(it -> it.leadUnits().size())
                        .sum());
    }

    @Test
    void turnsOneLightForEachDifferenceToTheWeekBefore() {
        for (Light light : Light.values()) {
            long gained = week.overview().turns().stream()
                    .filter(it -> it.to() == light)
                    .count();
            long lost = week.overview().turns().stream()
                    .filter(it -> it.from() == light)
                    .count();
            assertThat(week.overview().now().count(light)
                            - week.overview().before().count(light))
                    .isEqualTo((int) (gained - lost));
        }
    }

    @Test
    void numbersTheSourcesWithoutGapsAndListsEachThatIsUsed() {
        List<Source> used = new ArrayList<>();
        week.progress().forEach(task -> task.said().forEach(it -> used.add(it.source())));
        week.problems().overdue().forEach(it -> used.addAll(it.latest()));
        week.problems().delayed().forEach(unit -> unit.tasks().forEach(it -> used.add(it.source())));
        week.outlook().matters().forEach(it -> used.add(it.source()));
        week.outlook().requests().forEach(it -> used.add(it.source()));
        week.outlook().awaitingClosure().forEach(it -> used.addAll(it.latest()));
        week.ledger().forEach(it -> used.addAll(it.latest()));

        assertThat(week.sources())
                .extracting(Source::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, week.sources().size()).boxed().toList());
        assertThat(week.sources())
                .containsExactlyInAnyOrderElementsOf(used.stream().distinct().toList());
    }
}
