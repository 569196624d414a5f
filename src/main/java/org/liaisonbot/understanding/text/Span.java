package org.liaisonbot.understanding.text;

/** A stretch of the normalised text, half open. */
public record Span(int from, int untilExclusive) {
    public Span {
        if (from < 0 || untilExclusive < from) {
            throw new IllegalArgumentException("no span: " + from + ".." + untilExclusive);
        }
    }

    public int length() {
        return untilExclusive - from;
    }

    public boolean overlaps(Span other) {
        return from < other.untilExclusive && other.from < untilExclusive;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.untilExclusive <= untilExclusive;
    }

    public Span to(Span later) {
        return new Span(from, Math.max(untilExclusive, later.untilExclusive));
    }
}
