package org.liaisonbot.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An act to be entered; texts that are longer than what a table takes are cut at the end, with a mark. */
public record Act(Instant at, Actor by, String kind, String subject, String words, String outcome) {
    private static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_TEXT = 20_000;

    public Act {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        subject = cut(subject, LONGEST_SUBJECT);
        words = cut(words, LONGEST_TEXT);
        outcome = cut(outcome, LONGEST_TEXT);
    }

    /** PostgreSQL takes no character zero in a text. */
    private static String cut(String text, int longest) {
        String fit = text.replace("\u0000", "");
        return fit.length() <= longest ? fit : fit.substring(0, longest - 1) + "…";
    }
}
