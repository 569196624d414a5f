package org.liaisonbot.plan;

import org.liaisonbot.plan.Finding.Severity;

/**
 * A finding before it is known which task it belongs to.
 *
 * @param field the key of the field it is about
 */
public record Doubt(Severity severity, String field, String raw, String message, String suggestion) {

    public static Doubt warning(String field, String raw, String message, String suggestion) {
        return new Doubt(Severity.WARNING, field, raw, message, suggestion);
    }

    public static Doubt info(String field, String raw, String message) {
        return new Doubt(Severity.INFO, field, raw, message, "");
    }

    public static Doubt error(String field, String raw, String message, String suggestion) {
        return new Doubt(Severity.ERROR, field, raw, message, suggestion);
    }

    /** As a finding about a task, or about the document when the code is empty. */
    public Finding about(String task) {
        return new Finding(severity, task, field, raw, message, suggestion);
    }
}
