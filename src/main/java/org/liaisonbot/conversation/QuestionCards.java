package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Understood;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * A question between few tasks as a card with a button for each. A tap means what its number would mean if it were typed,
 * as long as that question is the one that is open; numbers and codes can be typed all the same.
 */
@Component
class QuestionCards {
    private static final Pattern CHOICE = Pattern.compile("choose-([1-6])");
    private static final int MOST_BUTTONS = 6;
    private static final int MAX_BODY = 160;
    private static final int MAX_VALUE = 30;
    private static final String NUMBERED = "1. ";

    private final QuestionPolicy policy;
    private final PendingQuestions pendingQuestions;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Wording wording;

    QuestionCards(
            QuestionPolicy policy, PendingQuestions pendingQuestions, Outbox outbox, Ledger ledger, Wording wording) {
        this.policy = policy;
        this.pendingQuestions = pendingQuestions;
        this.outbox = outbox;
        this.ledger = ledger;
        this.wording = wording;
    }

    /** The question of a turn as a card, where it is one that fits and cards are wanted. */
    Optional<Content.Card> of(Turn turn) {
        Understood understood = turn.understood();
        String question = understood.question();
        List<TaskCode> candidates = understood.candidates();
        if (!policy.cards() || understood.intent() != Intent.UNCLEAR || question == null) {
            return Optional.empty();
        }
        if (!question.contains(NUMBERED) || candidates.size() > MOST_BUTTONS) {
            return Optional.empty();
        }
        Content.Card card = new Content.Card(
                "ask-" + hash(turn.origin().message()),
                wording.say("button-which-title"),
                "",
                why(question),
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> row(i, candidates.get(i)))
                        .toList(),
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> new Content.Button("choose-" + (i + 1), i + 1 + " " + candidates.get(i), false))
                        .toList());
        pendingQuestions.askedOn(turn.person(), card.id());
        return Optional.of(card);
    }

    /** Whether the tap is on a card of this kind, whatever became of its question. */
    static boolean isOne(InboundMessage.CardTap tap) {
        return CHOICE.matcher(tap.buttonKey()).matches();
    }

    /** The number that a tap chooses, if the question is still open for this person. */
    Optional<String> chosenBy(InboundMessage.CardTap tap, Person person, Instant now) {
        Matcher choice = CHOICE.matcher(tap.buttonKey());
        boolean open = choice.matches()
                && outbox.pushOfCard(tap.cardId())
                        .filter(it -> it.recipients().contains(person.account()))
                        .isPresent()
                && pendingQuestions.isOpenOn(tap.cardId(), person, now);
        return open ? Optional.of(choice.group(1)) : Optional.empty();
    }

    /** What is wrong with what was said, without the candidates, which stand in the rows. */
    private String why(String question) {
        String before = question.substring(0, question.indexOf(NUMBERED));
        String hint = wording.say("button-which-hint");
        return before.length() + hint.length() <= MAX_BODY ? before + hint : hint;
    }

    private Content.Row row(int place, TaskCode code) {
        String title = ledger.task(code).map(Task::title).orElse("");
        String number = place + 1 + ". ";
        return new Content.Row(code.value(), number + shortened(title, MAX_VALUE - number.length()));
    }

    /** Cuts before a character that would be cut in two. */
    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    private static String hash(String message) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
