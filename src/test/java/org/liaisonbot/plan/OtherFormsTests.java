package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The city's plan once more, as Word and as Excel. */
class OtherFormsTests {
    private final PlanReader reader = new PlanReader(TheCitysUnits.names());
    private final ReadPlan scan = reader.read("plan-2024.md", TheCitysUnits.bytes("/demo/plan-2024.md"), null);

    @Test
    void readsTheSameFromWord() {
        ReadPlan read = reader.read("plan.docx", Written.asWord(PlanDraft.of(scan, 4)), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }

    @Test
    void readsTheSameFromAWorkbookWithASheetForEachAnnex() {
        ReadPlan read = reader.read("plan.xlsx", Written.asWorkbook(PlanDraft.of(scan, 100)), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }

    @Test
    void readsTheSameFromAWorkbookWithManyTablesOnASheet() {
        ReadPlan read = reader.read("plan.xlsx", Written.asWorkbook(PlanDraft.of(scan, 4)), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }

    @Test
    void readsTheSameFromMarkdownBars() {
        ReadPlan read = reader.read("plan.md", Written.asBars(PlanDraft.of(scan, 6)), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }

    @Test
    void readsTheSameFromOneSheetThatHoldsAllAnnexes() {
        PlanDraft onOneSheet = new PlanDraft();
        PlanDraft.of(scan, 8)
                .parts
                .forEach(part -> onOneSheet.parts.add(
                        part instanceof PlanDraft.Table table ? new PlanDraft.Table("汇总", table.rows()) : part));

        ReadPlan read = reader.read("plan.xlsx", Written.asWorkbook(onOneSheet), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }

    @Test
    void readsTheSameFromTheHtmlThatScanningProgramsWrite() {
        ReadPlan read = reader.read("plan.md", Written.asHtml(PlanDraft.of(scan, 6)), null);

        assertThat(PlanListing.of(read)).isEqualTo(PlanListing.of(scan));
    }
}
