package org.liaisonbot.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;

/** A task as it stands on a day, with its lights. */
record Standing(Task task, LocalDate day, Lights lights) {
    boolean isOverdue() {
        return task.isOverdueOn(day);
    }

    String code() {
        return task.code().value();
    }

    List<String> leads() {
        return task.leads().stream().map(UnitName::value).toList();
    }

    /** What each lead unit said last. */
    List<Report> lastWordsOfLeads() {
        return task.leads().stream()
                .map(task::lastReportOf)
                .flatMap(Optional::stream)
                .toList();
    }
}
