package org.liaisonbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * The steps of a conversation, in order: who is this, is there a plan at all, what did the person do, what does that
 * mean, who handles it, how is it answered. A step that fails blocks.
 */
@Component
class Talking {
    private final Directory directory;
    private final Answering answering;
    private final Taps taps;
    private final QuestionCards questionCards;
    private final FollowUps followUps;
    private final Wording wording;
    private final Clock clock;

    Talking(
            Directory directory,
            Answering answering,
            Taps taps,
            QuestionCards questionCards,
            FollowUps followUps,
            Wording wording,
            Clock clock) {
        this.directory = directory;
        this.answering = answering;
        this.taps = taps;
        this.questionCards = questionCards;
        this.followUps = followUps;
        this.wording = wording;
        this.clock = clock;
    }

    /** Acts upon a message and leaves the answer on its row. */
    void about(InboundMessage message, InboundRow row) {
        Optional<Person> person = directory.person(message.from());
        if (person.isEmpty()) {
            row.fromStranger(answerToStranger(message));
        } else if (message.act() instanceof InboundMessage.CardTap tap && QuestionCards.isOne(tap)) {
            choose(tap, message, person.get(), row);
        } else if (message.act() instanceof InboundMessage.CardTap tap) {
            Taps.Tapped tapped = taps.about(tap, person.get(), origin(message, person.get(), taps.wordsOf(tap)));
            followUps.send(message, tapped.answer());
            row.answered(Reply.caption(tapped.caption()), "TAP");
        } else if (!isSilent(message.act())) {
            answer(message, person.get(), row);
        }
    }

    private void answer(InboundMessage message, Person person, InboundRow row) {
        Answering.Said said = answering.to(message.act(), person, origin(message, person, wordsOf(message.act())));
        said.card().ifPresent(card -> followUps.send(message, card));
        row.answered(
                said.card().isPresent() ? Reply.NOTHING : followUps.firstOf(message, said.answer()), said.intent());
        if (said.asksBack()) {
            row.askedBack();
        }
    }

    /** A tap on a candidate means what its number would mean; what follows cannot be the answer to a tap and is sent. */
    private void choose(InboundMessage.CardTap tap, InboundMessage message, Person person, InboundRow row) {
        Optional<String> number = questionCards.chosenBy(tap, person, clock.instant());
        if (number.isEmpty()) {
            followUps.send(message, Answer.text(wording.say("reply-question-over")));
            row.answered(Reply.caption(taps.captionOfVoid()), "TAP");
            return;
        }
        Answering.Said said = answering.toSentence(person, origin(message, person, number.get()));
        followUps.send(message, said.answer());
        row.answered(Reply.caption(wording.say("caption-chosen")), said.intent());
    }

    private static String wordsOf(InboundMessage.Act act) {
        if (act instanceof InboundMessage.Text typed) {
            return typed.text();
        }
        return act instanceof InboundMessage.Media medium
                ? (medium.kind() + " " + medium.fileName()).strip()
                : menuWords(act);
    }

    /** An entry of the app's menu means what it would mean if it were typed. */
    private static String menuWords(InboundMessage.Act act) {
        return act instanceof InboundMessage.MenuClick click ? click.key() : "";
    }

    private Origin origin(InboundMessage message, Person person, String words) {
        return new Origin(
                person.account(),
                person.name(),
                clock.instant(),
                words,
                message.id().value());
    }

    private static boolean isSilent(InboundMessage.Act act) {
        return act instanceof InboundMessage.Entered || act instanceof InboundMessage.Other;
    }

    /** Somebody who was in the directory once may still have a card; it takes no text as an answer. */
    private Reply answerToStranger(InboundMessage message) {
        if (message.act() instanceof InboundMessage.CardTap) {
            return Reply.caption(taps.captionOfVoid());
        }
        return isSilent(message.act()) ? Reply.NOTHING : Reply.text(toStranger(message.from()));
    }

    record OfficeFacts(String account, String office) {}

    private String toStranger(UserId account) {
        List<String> office = directory.office().stream().map(Person::name).toList();
        if (office.isEmpty()) {
            return wording.say("reply-not-ready");
        }
        return wording.say("reply-stranger", new OfficeFacts(account.value(), String.join("、", office)));
    }
}
