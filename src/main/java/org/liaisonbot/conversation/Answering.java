package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What a known person's message is answered: the first that knows what to do with it does it, in order a plan by chat,
 * a file, a fixed word, and at last what the sentence means.
 */
@Component
class Answering {
    private final PlanByChat planByChat;
    private final Ledger ledger;
    private final ReceivingEvidence receivingEvidence;
    private final List<Command> commands;
    private final Comprehension comprehension;
    private final Router router;
    private final QuestionCards questionCards;
    private final Wording wording;

    Answering(
            PlanByChat planByChat,
            Ledger ledger,
            ReceivingEvidence receivingEvidence,
            List<Command> commands,
            Comprehension comprehension,
            Router router,
            QuestionCards questionCards,
            Wording wording) {
        this.planByChat = planByChat;
        this.ledger = ledger;
        this.receivingEvidence = receivingEvidence;
        this.commands = List.copyOf(commands);
        this.comprehension = comprehension;
        this.router = router;
        this.questionCards = questionCards;
        this.wording = wording;
    }

    /**
     * An answer and what it was about.
     *
     * @param card the same as a card, which then goes out in place of the words
     */
    record Said(Answer answer, String intent, boolean asksBack, Optional<Content.Card> card) {
        Said(Answer answer, String intent) {
            this(answer, intent, false, Optional.empty());
        }
    }

    record Welcome(String name) {}

    Said to(InboundMessage.Act act, Person person, Origin origin) {
        Optional<Answer> aboutPlan = planByChat.about(act, person, origin);
        if (aboutPlan.isPresent()) {
            return new Said(aboutPlan.get(), "PLAN");
        }
        if (!ledger.hasPlan()) {
            return new Said(Answer.text(wording.say("reply-no-plan")), "NO_PLAN");
        }
        if (act instanceof InboundMessage.Media medium) {
            return new Said(receivingEvidence.about(medium, person, origin), "MEDIA");
        }
        if (act instanceof InboundMessage.Arrived) {
            return new Said(Answer.text(wording.say("reply-welcome", new Welcome(person.name()))), "WELCOME");
        }
        return toWords(person, origin);
    }

    private Said toWords(Person person, Origin origin) {
        for (Command command : commands) {
            Optional<Answer> answer = command.about(origin.words().strip(), person, origin);
            if (answer.isPresent()) {
                return new Said(answer.get(), "COMMAND");
            }
        }
        return toSentence(person, origin);
    }

    /** The answer to what the words mean, no matter whether they are a fixed word too. */
    Said toSentence(Person person, Origin origin) {
        Turn turn = comprehension.of(origin.words(), person, origin);
        Answer answer = router.handle(turn);
        return new Said(
                answer,
                turn.understood().intent().name(),
                turn.understood().question() != null,
                questionCards.of(turn));
    }
}
