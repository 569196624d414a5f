package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrozenTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void comesBackFromJsonUnchanged() {
        RollUp week =
                new PlanYear().busiestWeek().signed(new Issue(2024, 3, "主任", Instant.parse("2024-06-07T08:00:00Z")));

        assertThat(json.readValue(json.writeValueAsString(week), RollUp.class)).isEqualTo(week);
    }

    @Test
    void writesDaysAsIsoDatesAndNothingThatCannotBeRead() {
        RollUp week = Materials.of(aTask("气20").dueOn("2024-06-30").ledBy("市住建局"))
                .week("2024-W26", "2024-06-26T10:00:00+08:00");

        JsonNode tree = json.readTree(json.writeValueAsString(week));

        assertThat(tree.at("/scope/from").asString()).isEqualTo("2024-06-24");
        assertThat(tree.at("/scope/asOf").asString()).isEqualTo("2024-06-26T02:00:00Z");
        assertThat(tree.at("/ledger/0/status").isNull()).isTrue();
    }
}
