package org.liaisonbot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.springframework.stereotype.Component;

/** What does not fit the immediate answer follows in further messages: the rest of a long text, and files. */
@Component
class FollowUps {
    private static final Duration OF_USE_FOR = Duration.ofHours(24);

    private final Outbox outbox;
    private final Clock clock;

    FollowUps(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives the first part as the immediate answer and plans the rest. */
    Reply firstOf(InboundMessage message, Answer answer) {
        List<String> parts = TextParts.of(answer.text(), message.replyBytes());
        String rest = parts.stream().skip(1).collect(Collectors.joining("\n"));
        plan(message, TextParts.of(rest, Content.Text.MAX_BYTES), answer.attachments());
        return parts.isEmpty() ? Reply.NOTHING : Reply.text(parts.get(0));
    }

    /** Plans all of it, where the platform allows no text as immediate answer. */
    void send(InboundMessage message, Answer answer) {
        plan(message, TextParts.of(answer.text(), Content.Text.MAX_BYTES), answer.attachments());
    }

    /** Plans a card that is the whole answer. */
    void send(InboundMessage message, Content.Card card) {
        plan(message, 0, card);
    }

    private void plan(InboundMessage message, List<String> texts, List<Answer.Attachment> attachments) {
        int number = 0;
        for (String text : texts) {
            plan(message, number++, new Content.Text(text));
        }
        for (Answer.Attachment attachment : attachments) {
            plan(message, number++, new Content.Order(attachment.fileName(), attachment.order()));
        }
    }

    private void plan(InboundMessage message, int number, Content content) {
        String id = Integer.toHexString(message.id().value().hashCode());
        outbox.plan(new NewPush(
                new PushId(PushKind.ANSWER + ":" + shortened(message.id().value()) + ":" + id + ":"
                        + "%02d".formatted(number)),
                PushKind.ANSWER,
                List.of(message.from()),
                List.of(),
                null,
                content,
                clock.instant(),
                clock.instant().plus(OF_USE_FOR)));
    }

    private static String shortened(String id) {
        return id.length() <= 150 ? id : id.substring(0, 150);
    }
}
