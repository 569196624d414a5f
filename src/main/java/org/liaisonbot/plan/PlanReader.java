package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.OfficeFile;
import org.liaisonbot.document.UnreadableFile;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.deadline.DeadlineGrammar;
import org.liaisonbot.plan.name.LeaderReading;
import org.liaisonbot.plan.name.UnitReading;
import org.liaisonbot.plan.review.ReviewedSheet;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.CellSense;
import org.liaisonbot.plan.table.Field;
import org.liaisonbot.plan.table.Gathering;
import org.liaisonbot.plan.table.PlanTables;
import org.liaisonbot.plan.table.TableRow;
import org.liaisonbot.plan.table.TableWalk;
import org.liaisonbot.plan.table.TaskRows;
import org.liaisonbot.plan.table.Tasks;

/** Reads plan documents. Keeps nothing between two documents and can be shared between threads. */
public final class PlanReader {
    private final UnitNames unitNames;

    public PlanReader(UnitNames units) {
        this.unitNames = units;
    }

    /**
     * The plan that a text, Markdown, Word or Excel file holds, or a review sheet that was edited. Each doubtful cell becomes a finding and stops nothing.
     *
     * @param fileName as the person who hands it in calls it
     * @param yearOverride the plan's year where the document does not tell or tells it wrongly
     * @throws UnreadablePlan when the file cannot be read or holds no table of tasks with deadlines and units
     */
    public ReadPlan read(String fileName, byte[] content, @Nullable Integer yearOverride) {
        try {
            List<Block> blocks = OfficeFile.read(fileName, content);
            if (ReviewedSheet.isOne(blocks)) {
                return new ReviewedPlan(unitNames, ReviewedSheet.in(blocks)).read(yearOverride);
            }
            PlanTables tables = TableWalk.through(blocks);
            PlanForm.require(fileName, tables);
            return read(tables, new HeaderReading(tables), yearOverride, fileName);
        } catch (UnreadableFile unreadable) {
            throw new UnreadablePlan(unreadable);
        }
    }

    private ReadPlan read(PlanTables tables, HeaderReading headers, @Nullable Integer yearOverride, String fileName) {
        PlanHeader header = headers.read(yearOverride, fileName.replaceFirst("\\.[A-Za-z]+$", ""));
        DeadlineGrammar deadlines = new DeadlineGrammar(header.year());
        LeaderReading leaders = new LeaderReading();
        UnitReading units = new UnitReading(unitNames, headers.place());
        learn(tables, leaders, units);

        Gathering gathering = new Gathering(new CellSense(deadlines, leaders, units));
        TaskReading reading = new TaskReading(deadlines, leaders, units);
        TaskChecks checks = new TaskChecks(header);
        List<String> codes = AnnexCodes.of(tables.annexes(), header.title());
        Findings findings = new Findings();
        headerFindings(headers, header, yearOverride, findings);
        List<PlannedTask> tasks = new ArrayList<>();
        int numberBefore = 0;
        for (int i = 0; i < tables.annexes().size(); i++) {
            Annex annex = tables.annexes().get(i);
            Tasks gathered = gathering.gather(annex, numberBefore);
            findings.about(annex, gathered);
            for (TaskRows rows : gathered.tasks()) {
                TaskReading.Outcome outcome = reading.read(WrittenTask.in(annex, codes.get(i), rows));
                tasks.add(outcome.task());
                findings.about(outcome.task(), outcome.doubts());
                findings.about(outcome.task(), checks.doubts(annex, outcome.task(), outcome.doubts()));
                numberBefore = rows.number();
            }
        }
        findings.aboutStrays(tables.strays());
        return new ReadPlan(header, tasks, findings.all());
    }

    private static void learn(PlanTables tables, LeaderReading leaders, UnitReading units) {
        for (Annex annex : tables.annexes()) {
            for (TableRow row : annex.rows()) {
                if (!units.allKnown(row.text(Field.LEADERS))) {
                    leaders.learn(row.text(Field.LEADERS));
                }
                units.learn(row.text(Field.LEAD_UNITS));
                units.learn(row.text(Field.SUPPORT_UNITS));
            }
        }
    }

    private static void headerFindings(
            HeaderReading headers, PlanHeader header, @Nullable Integer yearOverride, Findings findings) {
        Optional<Integer> written = headers.yearWritten(header);
        if (written.isPresent() && written.get() != header.year()) {
            findings.about(
                    "",
                    List.of(Doubt.warning(
                            "year",
                            String.valueOf(written.get()),
                            "文件写的年份是%d年，按指定的%d年读取".formatted(written.get(), header.year()),
                            "")));
        }
        if (yearOverride == null && headers.yearIsSupposed(header)) {
            findings.about(
                    "",
                    List.of(Doubt.warning(
                            "year",
                            String.valueOf(header.year()),
                            "文件没有写明计划年度，按文件名或各项时限记为%d年".formatted(header.year()),
                            "如不是%d年，请指定计划年度后重新导入".formatted(header.year()))));
        }
        if (header.issuedOn() == null) {
            findings.about("", List.of(Doubt.info("issuedOn", "", "没有找到印发日期")));
        }
    }
}
