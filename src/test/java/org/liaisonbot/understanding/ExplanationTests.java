package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.UnitName;

class ExplanationTests {
    @Test
    void showsMentionsClausesAndTheRuleThatDecided() {
        Message message = new Message(
                Speaker.LIAISON, new UnitName("市住建局"), LocalDateTime.of(2024, 6, 3, 10, 0), "气20进度滞后，资金没到位", List.of());

        String explanation =
                new Understanding(VocabularyFixture.plan2024()).explain(message).toString();

        assertThat(explanation).contains("气20", "进度滞后", "BEHIND", "DIFFICULTY", "rule    reports", "DELAYED");
    }
}
