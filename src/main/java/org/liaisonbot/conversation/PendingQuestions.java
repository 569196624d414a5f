package org.liaisonbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.understanding.Message;
import org.liaisonbot.understanding.Understanding;
import org.liaisonbot.understanding.Understood;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What the bot asked back, one question for each person; the next short answer completes what was said. */
@Component
class PendingQuestions {
    private static final Duration OPEN_FOR = Duration.ofHours(12);

    /** What an answer means where nothing is asked. */
    private static final Set<Intent> MEANINGLESS = Set.of(Intent.UNCLEAR, Intent.ACKNOWLEDGE);

    private final PendingQuestionRows rows;
    private final Wording wording;

    PendingQuestions(PendingQuestionRows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    /** The words that were asked back about too long ago. */
    record Expired(String words) {}

    /** What a text means, and the words to keep for it: the answer's, after those that it completes. */
    record Meaning(Understood understood, String words) {}

    /** Whether this person's answer to a question is awaited. */
    boolean isOpen(Person person, Instant now) {
        return rows.findById(person.account().key())
                .filter(it -> !it.askedAt().plus(OPEN_FOR).isBefore(now))
                .isPresent();
    }

    /** The question that was just kept is asked on this card. */
    void askedOn(Person person, String cardId) {
        rows.findById(person.account().key()).ifPresent(it -> it.askedOn(cardId));
    }

    /** Whether the answer to the question on this card is still awaited. */
    boolean isOpenOn(String cardId, Person person, Instant now) {
        return isOpen(person, now)
                && rows.findById(person.account().key())
                        .filter(it -> cardId.equals(it.card()))
                        .isPresent();
    }

    Meaning meaningOf(Message message, Person person, Instant now, Understanding understanding) {
        Optional<PendingQuestionRow> pending = rows.findById(person.account().key());
        pending.ifPresent(rows::delete);
        Optional<Meaning> completed = pending.flatMap(it -> completed(it, message, understanding));
        Understood alone = understanding.understand(message);
        if (pending.isPresent() && pending.get().askedAt().plus(OPEN_FOR).isBefore(now)) {
            return completed.isPresent() && MEANINGLESS.contains(alone.intent())
                    ? new Meaning(tooLate(pending.get(), alone), message.text())
                    : open(new Meaning(alone, message.text()), message, person, now);
        }
        return open(completed.orElseGet(() -> new Meaning(alone, message.text())), message, person, now);
    }

    /** Keeps what is asked back. */
    private Meaning open(Meaning meaning, Message message, Person person, Instant now) {
        if (meaning.understood().question() != null) {
            rows.flush();
            rows.save(new PendingQuestionRow(person.account(), meaning.words(), codes(message.asked()), now));
        }
        return meaning;
    }

    private Understood tooLate(PendingQuestionRow pending, Understood unclear) {
        String question = wording.say("reply-question-expired", new Expired(pending.words()));
        return new Understood(Intent.UNCLEAR, List.of(), unclear.args(), question, List.of());
    }

    private static Optional<Meaning> completed(
            PendingQuestionRow pending, Message answer, Understanding understanding) {
        Message before = new Message(
                answer.speaker(),
                answer.unit(),
                answer.now(),
                pending.words(),
                Arrays.stream(pending.asked().split(" "))
                        .filter(it -> !it.isEmpty())
                        .map(TaskCode::new)
                        .toList());
        Understood asked = understanding.understand(before);
        return understanding
                .complete(before, asked, answer.text(), answer.now())
                .map(it -> new Meaning(withoutWhatWasRecorded(it, asked), pending.words() + "\n" + answer.text()));
    }

    /** What was clear at once was recorded at once. */
    private static Understood withoutWhatWasRecorded(Understood completed, Understood asked) {
        if (asked.intent() != Intent.REPORT) {
            return completed;
        }
        List<Item> rest = completed.items().stream()
                .filter(it -> !asked.items().contains(it))
                .toList();
        return new Understood(completed.intent(), rest, completed.args(), completed.question(), completed.candidates());
    }

    private static String codes(List<TaskCode> asked) {
        return asked.stream().map(TaskCode::value).collect(Collectors.joining(" "));
    }
}
