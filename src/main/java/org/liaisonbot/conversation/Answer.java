package org.liaisonbot.conversation;

import java.util.List;

/** What a person is answered: a text, and files that follow it. */
record Answer(String text, List<Attachment> attachments) {
    Answer {
        attachments = List.copyOf(attachments);
    }

    record Attachment(String fileName, byte[] content) {}

    static Answer text(String text) {
        return new Answer(text, List.of());
    }
}
