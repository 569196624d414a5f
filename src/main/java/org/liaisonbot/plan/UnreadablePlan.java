package org.liaisonbot.plan;

/** A file that is no plan or cannot be read. The message is one Chinese sentence: what was found, what was expected. */
public final class UnreadablePlan extends RuntimeException {
    public UnreadablePlan(String sentence) {
        super(sentence);
    }

    UnreadablePlan(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
