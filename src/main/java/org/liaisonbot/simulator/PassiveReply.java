package org.liaisonbot.simulator;

/** What the body of the answer to a callback says; parts that it does not have are empty. */
public record PassiveReply(String text, String caption) {
    public static final PassiveReply NONE = new PassiveReply("", "");
}
