package org.liaisonbot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.UnitName;

class MilestonesMetTests {
    private static final String APRIL = "2024-04-02T10:00:00+08:00";
    private static final String MAY = "2024-05-20T10:00:00+08:00";
    private static final String JUNE = "2024-06-03T10:00:00+08:00";

    private final TaskFixture twoSteps = aTask("土5")
            .withMilestone("2024-03-31", "完成摸排")
            .withMilestone("2024-09-30", "完成治理")
            .ledBy("市自然资源局");

    @Test
    void meetsTheEarliestOneFirst() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "完成");

        assertThat(met()).containsExactly(true, false);
        assertThat(twoSteps.build().status()).isEqualTo(TaskStatus.ON_TRACK);
    }

    @Test
    void meetsTheNextOneWithTheNextDone() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "完成")
                .reported("市自然资源局", JUNE, Progress.DONE, 100, "治理完成");

        assertThat(met()).containsExactly(true, true);
        assertThat(twoSteps.build().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void doesNotTakeAnEarlierOneBackForAReportOnALaterOne() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "摸排完成")
                .wasHinderedBy("市自然资源局", JUNE, 30, "资金未到位", "滞后，资金未到位");

        assertThat(met()).containsExactly(true, false);
        assertThat(twoSteps.build().status()).isEqualTo(TaskStatus.DELAYED);
    }

    @Test
    void isMetOnlyWhenEveryLeadUnitHasSaidSo() {
        TaskFixture shared = aTask("土5").dueOn("2024-03-31").ledBy("市自然资源局", "市农业农村局");
        shared.reported("市自然资源局", APRIL, Progress.DONE, 100, "完成");

        Milestone half = shared.build().milestones().get(0);
        Milestone whole = shared.reported("市农业农村局", MAY, Progress.DONE, 100, "完成")
                .build()
                .milestones()
                .get(0);

        assertThat(half.met()).isFalse();
        assertThat(half.saidDoneBy()).containsExactly(new UnitName("市自然资源局"));
        assertThat(whole.met()).isTrue();
    }

    @Test
    void isNotMetByASupportUnit() {
        Task task = aTask("土5")
                .dueOn("2024-03-31")
                .ledBy("市自然资源局")
                .supportedBy("新义街道")
                .reported("新义街道", APRIL, Progress.DONE, 100, "完成")
                .build();

        assertThat(task.milestones().get(0).met()).isFalse();
    }

    @Test
    void isNeverMetWhenNobodyLeads() {
        assertThat(aTask("土5").dueOn("2024-03-31").build().milestones().get(0).met())
                .isFalse();
    }

    @Test
    void isNotMetAnyMoreWhenTheDoneIsCorrected() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "完成")
                .withdrew("市自然资源局", "2024-04-02T10:05:00+08:00")
                .reported("市自然资源局", "2024-04-02T10:06:00+08:00", Progress.ON_TRACK, 70, "是70%");

        assertThat(met()).containsExactly(false, false);
    }

    @Test
    void losesOnlyTheLatestOneWhenSentBack() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "摸排完成")
                .reported("市自然资源局", JUNE, Progress.DONE, 100, "治理完成")
                .sentBack("2024-06-05T10:00:00+08:00");

        assertThat(met()).containsExactly(true, false);
    }

    @Test
    void isMetAgainByADoneAfterTheSendingBack() {
        twoSteps.reported("市自然资源局", APRIL, Progress.DONE, 100, "摸排完成")
                .sentBack("2024-04-05T10:00:00+08:00")
                .reported("市自然资源局", MAY, Progress.DONE, 100, "这次真完成了");

        assertThat(met()).containsExactly(true, false);
    }

    @Test
    void keepsThePlansDateBesideTheOneGranted() {
        twoSteps.askedForExtension("市自然资源局", "2024-03-20T10:00:00+08:00", "2024-05-31", "冻土")
                .extensionWasGranted("2024-03-21T10:00:00+08:00");

        Milestone first = twoSteps.build().milestones().get(0);

        assertThat(first.due()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(first.extendedTo()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(first.dueNow()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(twoSteps.build().extensionsGranted()).isEqualTo(1);
    }

    @Test
    void keepsItsDateWhenTheExtensionIsRefused() {
        twoSteps.askedForExtension("市自然资源局", "2024-03-20T10:00:00+08:00", "2024-05-31", "冻土")
                .extensionWasRefused("2024-03-21T10:00:00+08:00");

        assertThat(twoSteps.build().milestones().get(0).extendedTo()).isNull();
        assertThat(twoSteps.build().extensionsGranted()).isZero();
    }

    private List<Boolean> met() {
        return twoSteps.build().milestones().stream().map(Milestone::met).toList();
    }
}
