package org.liaisonbot.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskStatus;

/**
 * A task as the API tells it.
 *
 * @param status by what the lead units say; of a closed task DONE, which it was closed on
 * @param closed whether the office has closed it
 */
record TaskJson(
        String code,
        int annex,
        int number,
        String section,
        String title,
        String measures,
        String deadlineText,
        List<MilestoneJson> milestones,
        boolean ongoing,
        boolean season,
        List<String> leaders,
        List<String> leadUnits,
        List<String> supportUnits,
        @Nullable TaskStatus status,
        boolean closed,
        @Nullable Integer percent,
        Light timeLight,
        Light progressLight,
        Light light,
        String lightReason,
        @Nullable LocalDate expected,
        @Nullable OffsetDateTime lastReportAt,
        long extensions,
        List<UnitJson> units) {

    record MilestoneJson(
            LocalDate due,
            String text,
            boolean met,
            @Nullable LocalDate extendedTo) {}

    record UnitJson(String unit, Part role) {}

    static TaskJson of(Task task, Lights lights) {
        PlannedTask planned = task.planned();
        return new TaskJson(
                planned.code().value(),
                planned.annex(),
                planned.number(),
                planned.section(),
                planned.title(),
                planned.measures(),
                planned.deadlineText(),
                task.milestones().stream()
                        .map(it -> new MilestoneJson(it.due(), it.words(), it.met(), it.extendedTo()))
                        .toList(),
                planned.ongoing(),
                planned.season(),
                planned.leaders(),
                planned.leadUnits(),
                planned.supportUnits(),
                task.isClosed() ? TaskStatus.DONE : task.status(),
                task.isClosed(),
                task.percent(),
                lights.time(),
                lights.progress(),
                lights.worse(),
                lights.reason(),
                task.expected(),
                Times.localOrNull(task.lastReport().map(Report::at).orElse(null)),
                task.extensionsGranted(),
                task.responsible().stream()
                        .map(it -> new UnitJson(it.unit().value(), it.part()))
                        .toList());
    }
}
