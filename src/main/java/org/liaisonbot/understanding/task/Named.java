package org.liaisonbot.understanding.task;

import java.util.List;
import org.liaisonbot.ledger.TaskCode;

/**
 * A task as a text names it.
 *
 * @param words the words that name it
 * @param candidates the tasks that can be meant; exactly one when it is clear
 * @param doubt why it is not clear
 */
public record Named(String words, List<TaskCode> candidates, Doubt doubt) {
    public Named {
        candidates = List.copyOf(candidates);
    }

    /** Why a task is not clear. */
    public enum Doubt {
        NONE,
        SEVERAL,
        NO_SUCH_CODE,
        NO_SUCH_POSITION,
        CONFLICT
    }

    public static Named clear(String words, TaskCode task) {
        return new Named(words, List.of(task), Doubt.NONE);
    }

    public boolean isClear() {
        return doubt == Doubt.NONE;
    }

    public boolean isSameAs(Named other) {
        return doubt == other.doubt && candidates.equals(other.candidates);
    }

    public TaskCode task() {
        return candidates.get(0);
    }
}
