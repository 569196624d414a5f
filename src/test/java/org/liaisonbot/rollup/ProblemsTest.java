package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.WindowOutcome;

class ProblemsTest {
    private static final String LATER = "2024-08-01T00:00:00+08:00";

    @Test
    void putsTheTaskThatIsLongestOverdueFirst() {
        RollUp week = Materials.of(
                        aTask("气1").dueOn("2024-06-28").ledBy("市住建局"),
                        aTask("气2").dueOn("2024-05-31").ledBy("市城管局"),
                        aTask("气3").dueOn("2024-06-30").ledBy("市城管局"))
                .week("2024-W26", LATER);

        assertThat(week.problems().overdue())
                .extracting(Problems.Overdue::code, Problems.Overdue::daysOver)
                .containsExactly(tuple("气2", 30L), tuple("气1", 2L));
    }

    @Test
    void keepsTheOriginalDateInSightBesideTheOneGranted() {
        RollUp week = Materials.of(aTask("气1")
                        .dueOn("2024-05-31")
                        .ledBy("市住建局")
                        .askedForExtension("市住建局", "2024-05-30T10:00:00+08:00", "2024-06-20", "雨季停工")
                        .extensionWasGranted("2024-05-31T10:00:00+08:00"))
                .week("2024-W26", LATER);

        assertThat(week.problems().overdue())
                .extracting(Problems.Overdue::due, Problems.Overdue::extendedTo, Problems.Overdue::daysOver)
                .containsExactly(tuple(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 20), 10L));
    }

    @Test
    void givesTheCauseOfADelayInTheUnitsOwnWords() {
        RollUp week = Materials.of(aTask("气1")
                        .ongoing()
                        .ledBy("市住建局")
                        .supportedBy("市财政局")
                        .wasHinderedBy("市住建局", "2024-06-25T10:00:00+08:00", 40, "雨天停工", "完成40%，雨天停工")
                        .reported("市财政局", "2024-06-26T10:00:00+08:00", Progress.DELAYED, null, "进度慢了一些"))
                .unitsInOrder("市财政局", "市住建局")
                .week("2024-W26", LATER);

        assertThat(week.problems().delayed())
                .extracting(
                        Problems.DelayedUnit::unit,
                        it -> it.tasks().get(0).part(),
                        it -> it.tasks().get(0).cause())
                .containsExactly(tuple("市财政局", Part.SUPPORT, "进度慢了一些"), tuple("市住建局", Part.LEAD, "雨天停工"));
    }

    @Test
    void forgetsADelayOnceTheUnitIsBackOnTrack() {
        RollUp week = Materials.of(aTask("气1")
                        .ongoing()
                        .ledBy("市住建局")
                        .wasHinderedBy("市住建局", "2024-06-25T10:00:00+08:00", 40, "雨天停工", "完成40%，雨天停工")
                        .reported("市住建局", "2024-06-27T10:00:00+08:00", Progress.ON_TRACK, 60, "已复工"))
                .week("2024-W26", LATER);

        assertThat(week.problems().delayed()).isEmpty();
        assertThat(week.outlook().matters()).isEmpty();
    }

    @Test
    void keepsNotReportedNotDeliveredAndNoLiaisonApart() {
        RollUp week = Materials.of(
                        aTask("气1")
                                .ongoing()
                                .ledBy("甲局", "乙局", "丙局", "丁局")
                                .reported("丁局", "2024-06-03T10:00:00+08:00", Progress.ON_TRACK, 50, "过半"),
                        aTask("气2").ongoing().ledBy("甲局"))
                .windowClosed("2024-05", "2024-06-05T17:40:00+08:00")
                .ended("甲局", "气1", WindowOutcome.NOT_REPORTED)
                .ended("甲局", "气2", WindowOutcome.NOT_REPORTED)
                .ended("乙局", "气1", WindowOutcome.NOT_DELIVERED)
                .ended("丙局", "气1", WindowOutcome.NO_LIAISON)
                .ended("丁局", "气1", WindowOutcome.REPORTED)
                .week("2024-W26", LATER);

        Problems.Window window = Objects.requireNonNull(week.problems().window());
        assertThat(window.asked()).isEqualTo(5);
        assertThat(window.onTime()).isEqualTo(1);
        assertThat(window.notReported())
                .extracting(Problems.Missing::unit, Problems.Missing::still)
                .containsExactly(tuple("甲局", java.util.List.of("气1", "气2")));
        assertThat(window.notDelivered()).extracting(Problems.Missing::unit).containsExactly("乙局");
        assertThat(window.noLiaison()).extracting(Problems.Missing::unit).containsExactly("丙局");
    }

    @Test
    void holdsNothingAgainstAUnitThatCameAfterTheListAndBeforeTheDayWasOver() {
        RollUp week = Materials.of(aTask("气1")
                        .ongoing()
                        .ledBy("甲局")
                        .reported("甲局", "2024-06-05T18:30:00+08:00", Progress.ON_TRACK, 50, "过半"))
                .windowClosed("2024-05", "2024-06-05T17:40:00+08:00")
                .ended("甲局", "气1", WindowOutcome.NOT_REPORTED)
                .week("2024-W26", LATER);

        Problems.Window window = Objects.requireNonNull(week.problems().window());
        assertThat(window.onTime()).isEqualTo(1);
        assertThat(window.notReported()).isEmpty();
    }

    @Test
    void tellsWhatWasMadeGoodSince() {
        RollUp week = Materials.of(aTask("气1")
                        .ongoing()
                        .ledBy("甲局")
                        .reportedLate("甲局", "2024-06-07T10:00:00+08:00", Progress.ON_TRACK, 50, "补报：过半"))
                .windowClosed("2024-05", "2024-06-05T17:40:00+08:00")
                .ended("甲局", "气1", WindowOutcome.NOT_REPORTED)
                .week("2024-W26", LATER);

        Problems.Missing missing =
                Objects.requireNonNull(week.problems().window()).notReported().get(0);
        assertThat(missing.still()).isEmpty();
        assertThat(missing.madeGood()).extracting(Source::words).containsExactly("补报：过半");
    }
}
