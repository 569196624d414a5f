package org.liaisonbot.plan;

/**
 * A doubt about one cell of a plan, for a person to settle.
 *
 * @param task the code of the task it is about; empty when it is about the document or an annex
 * @param field the field of the task (deadlineText, leaders, leadUnits …) it is about
 * @param raw the words as they stand in the document
 * @param message what is doubtful, in Chinese
 * @param suggestion what is probably meant or what to do, in Chinese; empty when there is none
 */
public record Finding(Severity severity, String task, String field, String raw, String message, String suggestion) {
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }
}
