package org.liaisonbot.wecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.MsgId;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.conversation.Reply;

/** Keeps what comes in, once, and answers what it is told to; each first answer is a second later than the last. */
final class InMemoryReception implements Reception {
    private final List<InboundMessage> messages = new ArrayList<>();
    private final Map<MsgId, Received> answers = new HashMap<>();
    private Reply next = Reply.NOTHING;
    private boolean broken;
    private long seconds = 1717380001L;

    void answersWith(Reply reply) {
        next = reply;
    }

    void breaks() {
        broken = true;
    }

    void reset() {
        messages.clear();
        answers.clear();
        next = Reply.NOTHING;
        broken = false;
    }

    List<InboundMessage> messages() {
        return messages;
    }

    @Override
    public synchronized Received receive(InboundMessage message) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        return answers.computeIfAbsent(message.id(), id -> {
            messages.add(message);
            return new Received(next, seconds++);
        });
    }
}
