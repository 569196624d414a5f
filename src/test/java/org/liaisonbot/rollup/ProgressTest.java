package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskFixture;

class ProgressTest {
    private static final String LATER = "2024-08-01T00:00:00+08:00";

    private final TaskFixture roads = aTask("气19")
            .titled("整治道路扬尘")
            .ongoing()
            .ledBy("市城管局")
            .supportedBy("新义街道")
            .reported("新义街道", "2024-06-25T09:00:00+08:00", Progress.ON_TRACK, null, "正常")
            .reported("市城管局", "2024-06-26T09:00:00+08:00", Progress.ON_TRACK, 70, "气19 完成七成");

    @Test
    void namesLeadUnitsFirstEachWithItsSource() {
        RollUp week = Materials.of(roads).week("2024-W26", LATER);

        assertThat(week.progress().get(0).said())
                .extracting(
                        Progressed.Said::unit,
                        Progressed.Said::part,
                        it -> it.source().number(),
                        it -> it.source().id(),
                        it -> it.source().by(),
                        it -> it.source().words())
                .containsExactly(
                        tuple("市城管局", Part.LEAD, 1, 101902L, "市城管局联络员", "气19 完成七成"),
                        tuple("新义街道", Part.SUPPORT, 2, 101901L, "新义街道联络员", "正常"));
    }

    @Test
    void leavesOutWhatWasTakenBackOrCorrected() {
        roads.corrected("市城管局", "2024-06-27T09:00:00+08:00", Progress.ON_TRACK, 60, "说错了，六成")
                .withdrew("新义街道", "2024-06-27T10:00:00+08:00");

        assertThat(Materials.of(roads).week("2024-W26", LATER).progress().get(0).said())
                .extracting(it -> it.source().words())
                .containsExactly("说错了，六成");
    }

    @Test
    void printsWhatCameAfterTheSignatureInTheNextIssue() {
        RollUp signedOnThursday = Materials.of(roads)
                .week("2024-W26", "2024-06-27T16:00:00+08:00")
                .signed(new Issue(2024, 1, "主任", Instant.parse("2024-06-27T08:00:00Z")));
        roads.reported("市城管局", "2024-06-28T09:00:00+08:00", Progress.ON_TRACK, 80, "八成了");

        RollUp next = Materials.of(roads).after(signedOnThursday).week("2024-W27", LATER);

        assertThat(next.progress().get(0).said())
                .extracting(it -> it.source().words(), Progressed.Said::belated)
                .containsExactly(tuple("八成了", true));
    }

    @Test
    void printsNothingTwiceWhenTheWeekBeforeWasNotSigned() {
        RollUp next = Materials.of(roads).week("2024-W27", LATER);

        assertThat(next.progress()).isEmpty();
    }
}
