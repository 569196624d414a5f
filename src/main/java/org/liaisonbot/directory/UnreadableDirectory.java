package org.liaisonbot.directory;

/** A file that is no directory or cannot be read. The message is one Chinese sentence, fit to be shown to the office. */
public final class UnreadableDirectory extends RuntimeException {
    UnreadableDirectory(String sentence) {
        super(sentence);
    }

    UnreadableDirectory(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
