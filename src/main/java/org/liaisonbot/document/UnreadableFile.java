package org.liaisonbot.document;

/** A file that cannot or must not be read. The message is one Chinese sentence, fit to be shown to the office. */
public final class UnreadableFile extends RuntimeException {
    public UnreadableFile(String sentence) {
        super(sentence);
    }

    public UnreadableFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
