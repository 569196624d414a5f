package org.liaisonbot.conversation;

import java.time.Clock;
import java.util.Optional;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that came in, each with its answer. */
@Component
class Inbox {
    private final Inbounds inbounds;
    private final Talking talking;
    private final KeepingTrack track;
    private final Wording wording;
    private final Clock clock;

    Inbox(Inbounds inbounds, Talking talking, KeepingTrack track, Wording wording, Clock clock) {
        this.inbounds = inbounds;
        this.talking = talking;
        this.track = track;
        this.wording = wording;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Reception.Received> answerTo(MsgId id) {
        return inbounds.findById(id.value()).map(InboundRow::toReceived);
    }

    /** Stores the message and does all that follows from it, or nothing at all. */
    @Transactional
    Reception.Received handle(InboundMessage message) {
        InboundRow row = inbounds.saveAndFlush(newRow(message));
        talking.about(message, row);
        track.of(row.toDone());
        return row.toReceived();
    }

    @Transactional
    Reception.Received setAside(InboundMessage message, RuntimeException cause) {
        InboundRow row = newRow(message);
        row.setAside(
                Reply.text(wording.say("reply-set-aside")), cause.getClass().getName());
        return inbounds.save(row).toReceived();
    }

    private InboundRow newRow(InboundMessage message) {
        return new InboundRow(message, wordsOf(message.act()), clock.instant());
    }

    private static String wordsOf(InboundMessage.Act act) {
        if (act instanceof InboundMessage.Text text) {
            return text.text();
        }
        if (act instanceof InboundMessage.CardTap tap) {
            return tap.cardId() + " " + tap.buttonKey();
        }
        if (act instanceof InboundMessage.MenuClick click) {
            return click.key();
        }
        return act instanceof InboundMessage.Media media ? media.kind() + " " + media.fileName() : "";
    }
}
