package org.liaisonbot.plan;

import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.ledger.AdoptingPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a plan with the directory's units and puts it in force, for whatever front hands in the file. */
@Service
public class ImportingPlan {
    private final Directory directory;
    private final AdoptingPlan adopting;

    ImportingPlan(Directory directory, AdoptingPlan adopting) {
        this.directory = directory;
        this.adopting = adopting;
    }

    /** A plan as read, and what putting it in force changes, or would change. */
    public record Imported(ReadPlan read, AdoptingPlan.Differences differences) {}

    /**
     * Reads without changing anything.
     *
     * @throws UnreadablePlan when the file is not a plan that can be read
     */
    @Transactional(readOnly = true)
    public Imported preview(String fileName, byte[] content, @Nullable Integer year) {
        ReadPlan read = read(fileName, content, year);
        return new Imported(read, adopting.differences(read.plan(), read.tasks()));
    }

    /**
     * Reads and puts in force, all or nothing; progress stays with the task's code.
     *
     * @throws UnreadablePlan when the file is not a plan that can be read
     */
    @Transactional
    public Imported importFrom(String fileName, byte[] content, @Nullable Integer year) {
        ReadPlan read = read(fileName, content, year);
        return new Imported(read, adopting.adopt(read.plan(), read.tasks(), read.leadersWithoutDoubt()));
    }

    private ReadPlan read(String fileName, byte[] content, @Nullable Integer year) {
        return new PlanReader(directory.unitNames()).read(fileName, content, year);
    }
}
