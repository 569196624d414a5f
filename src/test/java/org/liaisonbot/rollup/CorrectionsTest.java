package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskFixture;

class CorrectionsTest {
    private static final String LATER = "2024-08-01T00:00:00+08:00";

    private final TaskFixture dust = aTask("气20")
            .ongoing()
            .ledBy("市住建局")
            .reported("市住建局", "2024-06-25T09:00:00+08:00", Progress.ON_TRACK, 90, "完成90%");
    private final RollUp signed = signed(Materials.of(dust).week("2024-W26", "2024-06-28T16:00:00+08:00"), 7);

    private static RollUp signed(RollUp draft, int number) {
        return draft.signed(new Issue(2024, number, "主任", Instant.parse("2024-06-28T08:00:00Z")));
    }

    @Test
    void printsWhatWasCorrectedAfterTheSignatureWithTheNewWords() {
        dust.corrected("市住建局", "2024-07-01T09:00:00+08:00", Progress.ON_TRACK, 60, "更正：完成60%");

        RollUp next = Materials.of(dust).after(signed).week("2024-W27", LATER);

        assertThat(next.corrections())
                .extracting(
                        it -> it.issue().number(),
                        it -> it.was().words(),
                        it -> Objects.requireNonNull(it.now()).words())
                .containsExactly(tuple(7, "完成90%", "更正：完成60%"));
    }

    @Test
    void saysOfWhatWasTakenBackThatNothingStands() {
        dust.withdrew("市住建局", "2024-07-01T09:00:00+08:00");

        RollUp next = Materials.of(dust).after(signed).week("2024-W27", LATER);

        assertThat(next.corrections()).extracting(Correction::now).containsOnlyNulls();
    }

    @Test
    void printsACorrectionInOneIssueOnly() {
        dust.corrected("市住建局", "2024-07-01T09:00:00+08:00", Progress.ON_TRACK, 60, "更正：完成60%");
        RollUp next = signed(Materials.of(dust).after(signed).week("2024-W27", LATER), 8);

        RollUp afterNext = Materials.of(dust).after(signed).after(next).week("2024-W28", LATER);

        assertThat(afterNext.corrections()).isEmpty();
    }

    @Test
    void doesNotTakeANewReportForACorrection() {
        dust.reported("市住建局", "2024-07-01T09:00:00+08:00", Progress.ON_TRACK, 95, "完成95%");

        assertThat(Materials.of(dust).after(signed).week("2024-W27", LATER).corrections())
                .isEmpty();
    }
}
