package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.UnitNames;

/**
 * Plans of other cities and years, each with habits and faults of its own. What is to be read from them was checked cell
 * by cell against the text by the contract's rulings; it stands beside each.
 */
class UnseenPlansTests {
    private static final String FOLDER = "/plan/unseen/";

    private final PlanReader reader = new PlanReader(new UnitNames(new DirectoryReader()
            .read("units.csv", TheCitysUnits.bytes(FOLDER + "units.csv"))
            .units()));

    @ParameterizedTest
    @ValueSource(
            strings = {"four-annexes.md", "sections-as-annexes.txt", "faulty-scan.txt", "one-annex.txt", "no-year.txt"})
    void readsEveryCellOrDoubtsIt(String file) {
        ReadPlan plan = reader.read(file, TheCitysUnits.bytes(FOLDER + file), null);

        String name = FOLDER + file.replaceFirst("\\..*", "");
        assertThat(PlanListing.of(plan)).isEqualTo(text(name + "-tasks.txt"));
        assertThat(PlanListing.findings(plan)).isEqualTo(text(name + "-findings.txt"));
    }

    @Test
    void readsTheSameFromTheEncodingOfOlderPrograms() {
        String written = text(FOLDER + "four-annexes.md");

        ReadPlan plan = reader.read("plan.txt", written.getBytes(Charset.forName("GB18030")), null);

        assertThat(plan).isEqualTo(reader.read("plan.txt", written.getBytes(StandardCharsets.UTF_8), null));
    }

    private static String text(String resource) {
        return new String(TheCitysUnits.bytes(resource), StandardCharsets.UTF_8);
    }
}
