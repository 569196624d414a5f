package org.liaisonbot.understanding.task;

import java.util.List;
import org.liaisonbot.understanding.text.Span;

/** A place in the text that names one or several tasks. */
public record Reference(Span span, Kind kind, List<Named> named) {
    public Reference {
        named = List.copyOf(named);
    }

    /** How the tasks are named. */
    public enum Kind {
        CODE,
        POSITION,
        TITLE
    }

    Reference withSpan(Span wider) {
        return new Reference(wider, kind, named);
    }
}
