package org.liaisonbot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TaskFixtureTest {
    private final TaskFixture dust = aTask("气20")
            .titled("整治施工扬尘")
            .dueOn("2024-03-15", "2024-06-30")
            .ledBy("市住建局")
            .supportedBy("市生态环境分局")
            .reported("市住建局", "2024-03-14T09:00:00+08:00", Progress.DONE, 100, "承诺书已全部签订")
            .reported("市住建局", "2024-06-03T10:00:00+08:00", Progress.ON_TRACK, 70, "气20 完成70%");

    @Test
    void speaksOfTheNextMilestoneThatTheUnitHasNotMet() {
        assertThat(dust.build().reports()).extracting(Report::milestone).containsExactly(1, 2);
        assertThat(dust.build().percent()).isEqualTo(70);
    }

    @Test
    void leavesOutWhatCameLater() {
        assertThat(dust.asOf("2024-06-01T00:00:00+08:00").reports())
                .extracting(Report::words)
                .containsExactly("承诺书已全部签订");
    }

    @Test
    void countsACorrectionInsteadOfWhatItCorrects() {
        dust.corrected("市住建局", "2024-06-04T10:00:00+08:00", Progress.ON_TRACK, 60, "说错了，是60%");

        assertThat(dust.build().percent()).isEqualTo(60);
        assertThat(dust.asOf("2024-06-03T12:00:00+08:00").percent()).isEqualTo(70);
    }

    @Test
    void movesTheDateWhenAnExtensionWasGranted() {
        dust.askedForExtension("市住建局", "2024-06-20T10:00:00+08:00", "2024-07-31", "雨季停工")
                .extensionWasGranted("2024-06-21T10:00:00+08:00");

        assertThat(dust.build().nextMilestone().orElseThrow().dueNow()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(dust.asOf("2024-06-20T12:00:00+08:00").pendingExtension()).isPresent();
    }
}
