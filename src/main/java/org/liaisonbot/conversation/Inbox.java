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
    private final FollowUps followUps;
    private final RefreshingCards refreshingCards;
    private final HandedOver handedOver;
    private final Wording wording;
    private final Clock clock;

    Inbox(
            Inbounds inbounds,
            Talking talking,
            KeepingTrack track,
            FollowUps followUps,
            RefreshingCards refreshingCards,
            HandedOver handedOver,
            Wording wording,
            Clock clock) {
        this.inbounds = inbounds;
        this.talking = talking;
        this.track = track;
        this.followUps = followUps;
        this.refreshingCards = refreshingCards;
        this.handedOver = handedOver;
        this.wording = wording;
        this.clock = clock;
    }

    /** Stores the message and does all that follows from it, or nothing at all; one that is known changes nothing. */
    @Transactional
    Reception.Received take(InboundMessage message, Patience patience) {
        Optional<InboundRow> known = inbounds.findById(message.id().value());
        if (known.isPresent()) {
            return known.get().toReceived();
        }
        InboundRow row = newRow(message);
        talking.about(message, row);
        track.of(row.toDone());
        return kept(message, row, patience);
    }

    @Transactional
    Reception.Received setAside(InboundMessage message, RuntimeException cause, Patience patience) {
        InboundRow row = newRow(message);
        row.setAside(Reply.text(wording.say("reply-set-aside")), new Cause(cause).toString());
        return kept(message, row, patience);
    }

    /**
     * The row comes last, with its answer, so that it is written once; when another instance was faster, its key breaks
     * the whole transaction. The answer travels back at once, or as a push when the platform did not wait for it.
     */
    private Reception.Received kept(InboundMessage message, InboundRow row, Patience patience) {
        inbounds.saveAndFlush(row);
        if (!patience.lastsUntilCommitted()) {
            Reply reply = row.takeReplyBack();
            if (reply.text() != null) {
                followUps.send(message, Answer.text(reply.text()));
            }
            if (reply.buttonCaption() != null) {
                refreshingCards.afterCommit(message, reply.buttonCaption());
            }
            handedOver.settle(message.id());
        }
        return row.toReceived();
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
