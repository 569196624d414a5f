package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are readable but made, or broken, so that reading them could take for ever. */
@Timeout(60)
class HostilePlansTests {
    private static final String HEAD = "2024年计划\n\n序号\t任务\t措施\t时限\t领导\t牵头单位\t配合单位\n";
    private static final int LENGTH = 100_000;

    private final PlanReader reader = new PlanReader(TheCitysUnits.names());

    @ParameterizedTest(name = "filled with “{0}”")
    @ValueSource(strings = {" ", "、", "（", "$", "<", "<p>", "6", "6月", "薛志强 ", "市水刹局、", "前", "和", "\\|", "　", "各", "-"})
    void readsOrRefusesAnyCellFilledWith(String text) {
        String filling = text.repeat(LENGTH / text.length());
        for (int column = 0; column < 7; column++) {
            String[] cells = {"1", "甲", "做甲", "6月底前", "薛志强", "市水利局", ""};
            cells[column] = filling;
            readOrRefuse(HEAD + String.join("\t", cells) + "\n");
        }
        readOrRefuse(HEAD + filling + "\n");
        readOrRefuse(filling + "\n" + HEAD + "1\t甲\t做甲\t6月底前\t薛志强\t市水利局\t\n");
    }

    @Test
    void refusesTablesThatNoPlanCanBe() {
        String rows = "1\t甲\t做\t6月底前\t王\t市水利局\t\n".repeat(100_000);

        assertThatThrownBy(() -> read(HEAD + rows))
                .isInstanceOf(UnreadablePlan.class)
                .hasMessageContaining("不像一份计划");
    }

    private void readOrRefuse(String text) {
        try {
            assertThat(read(text).tasks()).isNotNull();
        } catch (UnreadablePlan refused) {
            assertThat(refused.getMessage()).endsWith("。");
        }
    }

    private ReadPlan read(String text) {
        return reader.read("plan.md", text.getBytes(StandardCharsets.UTF_8), null);
    }
}
