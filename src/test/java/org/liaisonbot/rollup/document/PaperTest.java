package org.liaisonbot.rollup.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaisonbot.rollup.PlanYear;
import org.liaisonbot.rollup.RollUp;

class PaperTest {
    @Test
    void printsAYearsPlanForLookingAt() throws Exception {
        RollUp week = new PlanYear().busiestWeek();

        Files.createDirectories(Path.of("target/rollup"));
        Files.write(Path.of("target/rollup/week.docx"), new Paper(week).docx());
        Files.write(Path.of("target/rollup/week.xlsx"), new RollUpWorkbook(week).xlsx());

        assertThat(week.ledger()).hasSize(66);
    }
}
