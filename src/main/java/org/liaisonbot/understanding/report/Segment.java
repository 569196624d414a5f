package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.NumberMention;
import org.liaisonbot.understanding.task.Named;

/** The clauses that speak of the same tasks. */
public final class Segment {
    private final Scope scope;
    private final List<Named> named = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    /** Which tasks a segment is about. */
    public enum Scope {
        /** The named ones. */
        NAMED,
        /** What was asked and is named nowhere. */
        REST,
        /** No task is named. */
        BARE
    }

    Segment(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    public List<Named> named() {
        return named;
    }

    public List<Clause> clauses() {
        return clauses;
    }

    boolean saysNothing() {
        return clauses.stream().noneMatch(Segment::saysSomething);
    }

    /** 第二个55: a task and a number. */
    private static boolean isNumbered(Clause clause) {
        return !clause.references().isEmpty()
                && clause.figures(NumberMention.class).stream().anyMatch(NumberMention::isWhole);
    }

    static boolean saysSomething(Clause clause) {
        return clause.words().stream().anyMatch(Clauses::isPredicate)
                || clause.figures().stream().anyMatch(Clauses::isAmount)
                || !clause.figures(DayMention.class).isEmpty()
                || isNumbered(clause)
                || clause.saysUnchanged()
                || clause.has(Sense.WAIT, Sense.EXTENSION, Sense.EXTEND_TO, Sense.NOT_OURS);
    }
}
