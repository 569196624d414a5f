package org.liaisonbot.plan;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.ledger.AdoptingPlan;
import org.liaisonbot.plan.review.ReviewSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan with the directory's units and puts it in force, for whatever front hands in the file. */
@Service
public class ImportingPlan {
    private final Directory directory;
    private final AdoptingPlan adopting;
    private final TellingAmendments telling;
    private final AuditLog log;
    private final Clock clock;

    ImportingPlan(Directory directory, AdoptingPlan adopting, TellingAmendments telling, AuditLog log, Clock clock) {
        this.directory = directory;
        this.adopting = adopting;
        this.telling = telling;
        this.log = log;
        this.clock = clock;
    }

    /** A plan as read, and what putting it in force changes, or would change. */
    public record Imported(ReadPlan read, AdoptingPlan.Differences differences) {}

    /**
     * Reads without changing anything.
     *
     * @throws UnreadablePlan when the file is not a plan that can be read
     */
    @Transactional(readOnly = true, noRollbackFor = UnreadablePlan.class)
    public Imported preview(String fileName, byte[] content, @Nullable Integer year) {
        ReadPlan read = read(fileName, content, year);
        return new Imported(read, adopting.differences(read.plan(), read.tasks()));
    }

    /** The review sheet of a plan as read, for the office to edit; imported in place of the plan, it is the plan. */
    public byte[] reviewSheet(ReadPlan read) {
        return ReviewSheet.of(read);
    }

    /**
     * Reads and puts in force a file that somebody has named at the command line.
     *
     * @throws UnreadablePlan when the file is not a plan that can be read
     */
    @Transactional
    public Imported importFrom(String fileName, byte[] content, @Nullable Integer year) {
        return importFrom(fileName, content, year, Actor.atTheCommandLine());
    }

    /**
     * Reads and puts in force, all or nothing; progress stays with the task's code. When it amends the plan of the same
     * year, the liaisons of the units that are touched are told.
     *
     * @throws UnreadablePlan when the file is not a plan that can be read
     */
    @Transactional(noRollbackFor = UnreadablePlan.class)
    public Imported importFrom(String fileName, byte[] content, @Nullable Integer year, Actor by) {
        ReadPlan read = read(fileName, content, year);
        Imported imported = new Imported(read, adopting.adopt(read.plan(), read.tasks(), read.leadersWithoutDoubt()));
        telling.about(imported.read().plan(), imported.differences());
        log.enter(new Act(clock.instant(), by, "IMPORT_PLAN", fileName, "", inWords(imported)));
        return imported;
    }

    private static String inWords(Imported imported) {
        return "%s %s，任务%d项，存疑%d处；新增%s，变更%s，取消%s"
                .formatted(
                        imported.read().plan().title(),
                        imported.read().plan().number(),
                        imported.read().tasks().size(),
                        imported.read().findings().size(),
                        imported.differences().added(),
                        imported.differences().changed(),
                        imported.differences().removed());
    }

    private ReadPlan read(String fileName, byte[] content, @Nullable Integer year) {
        return new PlanReader(directory.unitNames()).read(fileName, content, year);
    }
}
