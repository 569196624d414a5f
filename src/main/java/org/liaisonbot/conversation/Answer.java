package org.liaisonbot.conversation;

import java.util.List;

/** What a person is answered: a text, and files that follow it. */
record Answer(String text, List<Attachment> attachments) {
    Answer {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that is made when it is sent.
     *
     * @param order what it is made from
     */
    record Attachment(String fileName, String order) {}

    static Answer text(String text) {
        return new Answer(text, List.of());
    }
}
