package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LargePlanTests {
    private static final int ROWS = 5000;

    private final PlanReader reader = new PlanReader(TheCitysUnits.names());

    @Test
    @Timeout(180)
    void readsFiveThousandRowsInSecondsInEachForm() {
        PlanDraft draft = manyRows();

        read("plan.md", Written.asTabs(draft));
        read("plan.xlsx", Written.asWorkbook(draft));
    }

    private void read(String name, byte[] content) {
        long started = cpuNanos();

        ReadPlan plan = reader.read(name, content, null);

        Duration taken = Duration.ofNanos(cpuNanos() - started);
        assertThat(plan.tasks()).hasSize(ROWS);
        assertThat(taken).isLessThan(Duration.ofSeconds(15));
    }

    /** Work, not waiting: other tests may keep the machine busy. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static PlanDraft manyRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "重点工作任务", "工作措施", "完成时限", "市级牵头领导", "牵头责任单位", "责任单位"));
        for (int i = 1; i <= ROWS; i++) {
            rows.add(List.of(
                    String.valueOf(i),
                    "治理第" + i + "处河道",
                    "对第" + i + "处河道开展清淤，5月底前完成" + i % 7 + "处，做好日常管护，压实责任，深入开展各类环境问题排查整治。",
                    i % 2 == 0 ? "汛期前" : "2024年6月底前完成清淤，并长期坚持",
                    i % 2 == 0 ? "薛志" + i % 9 : "薛志强 任小俊",
                    i % 2 == 0 ? "市水利局、生态环境分局" : "市水利局",
                    i % 2 == 0 ? "各乡镇人民政府、街道办事处" : "市水务" + i % 11 + "局、交安局"));
        }
        return PlanDraft.with("某市2024年水污染防治计划").table("水", rows);
    }
}
