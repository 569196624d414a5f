package org.liaisonbot.wecom.longconnection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.InboundMessage.Act;
import org.liaisonbot.conversation.MsgId;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.conversation.Reply;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.wording.Wording;

/** Finds the answer to what came: the conversation gives it, to whoever is alone with the bot. */
final class Replying {
    /** As Markdown it is at most two and a half times as long, and a stream takes 20,480 (fact sheet 10.6). */
    static final int MAX_ANSWER_BYTES = 8000;

    /** A welcome is a plain text. */
    private static final int MAX_WELCOME_BYTES = 2048;

    private final Reception reception;
    private final Identities identities;
    private final Incoming.MediaKeeping media;
    private final Wording wording;

    Replying(Reception reception, Identities identities, Incoming.MediaKeeping media, Wording wording) {
        this.reception = reception;
        this.identities = identities;
        this.media = media;
        this.wording = wording;
    }

    /**
     * The words to answer with, empty when there is nothing to say. When this returns, what was reported is on disk; the
     * same message again gives the same words.
     *
     * @throws Identities.Unavailable when it cannot be found out now who wrote
     */
    String to(KeptMessage message) {
        Incoming incoming = new Incoming(Frame.objectOf(message.came()));
        if (incoming.isGroup() && !incoming.isEvent()) {
            return wording.say("reply-in-group");
        }
        UserId from = identities.accountOf(incoming.userid());
        List<String> words = new ArrayList<>();
        List<Act> acts = incoming.acts(media);
        for (int i = 0; i < acts.size(); i++) {
            words.add(wordsOf(
                    reception.receive(inbound(message, incoming, from, acts, i)).reply()));
        }
        return words.stream().filter(it -> !it.isBlank()).distinct().collect(Collectors.joining("\n\n"));
    }

    /** What is said when it could not be dealt with. */
    String apology() {
        return wording.say("reply-set-aside");
    }

    private static InboundMessage inbound(
            KeptMessage message, Incoming incoming, UserId from, List<Act> acts, int number) {
        return new InboundMessage(
                new MsgId(number == 0 ? message.msgId() : message.msgId() + "/" + number),
                from,
                incoming.createTimeSeconds(),
                acts.get(number),
                incoming.isEvent() ? MAX_WELCOME_BYTES : shareOf(number, acts.size()));
    }

    /** The first act, which is the text if there is one, has half of the room, and the others the rest. */
    private static int shareOf(int number, int acts) {
        if (acts == 1) {
            return MAX_ANSWER_BYTES;
        }
        return number == 0 ? MAX_ANSWER_BYTES / 2 : MAX_ANSWER_BYTES / 2 / (acts - 1) - 2;
    }

    private static String wordsOf(Reply reply) {
        return Objects.requireNonNullElse(reply.text(), Objects.requireNonNullElse(reply.buttonCaption(), ""));
    }
}
