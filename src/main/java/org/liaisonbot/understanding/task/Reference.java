package org.liaisonbot.understanding.task;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.ledger.TaskCode;
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

    /** With the tasks that the person chose in the place of those in doubt. */
    public Reference settledBy(List<TaskCode> chosen) {
        List<Named> settled = new ArrayList<>();
        for (Named one : named) {
            List<TaskCode> fitting = one.isClear() ? List.of() : fitting(one, chosen);
            if (fitting.isEmpty()) {
                settled.add(one);
            } else {
                fitting.forEach(task -> settled.add(Named.clear(one.words(), task)));
            }
        }
        return new Reference(span, kind, settled);
    }

    /** Those that were offered for this place; a task that was not offered at all is the person's own correction. */
    private static List<TaskCode> fitting(Named doubtful, List<TaskCode> chosen) {
        List<TaskCode> offered =
                chosen.stream().filter(doubtful.candidates()::contains).toList();
        return offered.isEmpty() && chosen.size() == 1 ? chosen : offered;
    }

    Reference withSpan(Span wider) {
        return new Reference(wider, kind, named);
    }
}
