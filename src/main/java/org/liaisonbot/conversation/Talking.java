package org.liaisonbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Ledger;
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
    private final Ledger ledger;
    private final List<Command> commands;
    private final Comprehension comprehension;
    private final Router router;
    private final Taps taps;
    private final PlanByChat planByChat;
    private final FollowUps followUps;
    private final Wording wording;
    private final Clock clock;

    Talking(
            Directory directory,
            Ledger ledger,
            List<Command> commands,
            Comprehension comprehension,
            Router router,
            Taps taps,
            PlanByChat planByChat,
            FollowUps followUps,
            Wording wording,
            Clock clock) {
        this.directory = directory;
        this.ledger = ledger;
        this.commands = List.copyOf(commands);
        this.comprehension = comprehension;
        this.router = router;
        this.taps = taps;
        this.planByChat = planByChat;
        this.followUps = followUps;
        this.wording = wording;
        this.clock = clock;
    }

    /** Acts upon a message and leaves the answer on its row. */
    void about(InboundMessage message, InboundRow row) {
        Optional<Person> person = directory.person(message.from());
        if (person.isEmpty()) {
            row.fromStranger(isSilent(message.act()) ? Reply.NOTHING : Reply.text(toStranger(message.from())));
        } else if (message.act() instanceof InboundMessage.CardTap tap) {
            Taps.Tapped tapped = taps.about(tap, person.get(), origin(message, person.get(), wordsOf(tap)));
            followUps.send(message, tapped.answer());
            row.answered(Reply.caption(tapped.caption()), "TAP");
        } else if (!isSilent(message.act())) {
            Said said = answer(message, person.get());
            row.answered(followUps.firstOf(message, said.answer()), said.intent());
        }
    }

    private record Said(Answer answer, String intent) {}

    private Said answer(InboundMessage message, Person person) {
        Optional<Answer> aboutPlan = planByChat.about(message.act(), person, origin(message, person, ""));
        if (aboutPlan.isPresent()) {
            return new Said(aboutPlan.get(), "PLAN");
        }
        if (message.act() instanceof InboundMessage.Media) {
            return new Said(Answer.text(wording.say("reply-media")), "MEDIA");
        }
        if (!ledger.hasPlan()) {
            return new Said(Answer.text(wording.say("reply-no-plan")), "NO_PLAN");
        }
        if (message.act() instanceof InboundMessage.Arrived) {
            return new Said(Answer.text(wording.say("reply-welcome", new Welcome(person.name()))), "WELCOME");
        }
        String text = message.act() instanceof InboundMessage.Text typed ? typed.text() : menuWords(message.act());
        Origin origin = origin(message, person, text);
        for (Command command : commands) {
            Optional<Answer> answer = command.about(text.strip(), person, origin);
            if (answer.isPresent()) {
                return new Said(answer.get(), "COMMAND");
            }
        }
        Turn turn = comprehension.of(text, person, origin);
        return new Said(router.handle(turn), turn.understood().intent().name());
    }

    /** An entry of the app's menu means what it would mean if it were typed. */
    private static String menuWords(InboundMessage.Act act) {
        return act instanceof InboundMessage.MenuClick click ? click.key() : "";
    }

    private String wordsOf(InboundMessage.CardTap tap) {
        return "（点按）" + wording.say("button-" + tap.buttonKey());
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

    record Welcome(String name) {}

    record OfficeFacts(String account, String office) {}

    private String toStranger(UserId account) {
        List<String> office = directory.office().stream().map(Person::name).toList();
        if (office.isEmpty()) {
            return wording.say("reply-not-ready");
        }
        return wording.say("reply-stranger", new OfficeFacts(account.value(), String.join("、", office)));
    }
}
