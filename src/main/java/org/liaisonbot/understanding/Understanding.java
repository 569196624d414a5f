package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Rule.Decision;
import org.liaisonbot.understanding.lexicon.Lexicon;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.mention.MentionFinder;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.task.ReferenceFinder;
import org.liaisonbot.understanding.task.Tasks;
import org.liaisonbot.understanding.text.Normaliser;

/**
 * Understands what people type about the tasks of one plan. Built once for a vocabulary, then shared between threads.
 * Where more than one thing could be meant it asks back instead of guessing.
 */
public final class Understanding {
    private static final int LONGEST = 4000;

    private final Normaliser normaliser = Names.normaliser();
    private final MentionFinder mentionFinder;
    private final ReferenceFinder referenceFinder;
    private final Extensions extensions;
    private final LiaisonGrammar liaison;
    private final OfficeGrammar office;

    public Understanding(Vocabulary vocabulary) {
        Tasks tasks = new Tasks(vocabulary.tasks(), vocabulary.units(), normaliser);
        Questions questions = new Questions(tasks);
        Reports reports = new Reports(tasks, questions);
        this.mentionFinder = new MentionFinder(
                vocabulary.tasks(), vocabulary.units(), vocabulary.leaders(), Lexicon.load(), normaliser);
        this.referenceFinder = new ReferenceFinder(tasks);
        this.extensions = new Extensions(tasks, questions);
        this.liaison = new LiaisonGrammar(reports, extensions, questions);
        this.office =
                new OfficeGrammar(reports, extensions, questions, new AnnexNames(vocabulary.tasks(), new Names()));
    }

    /** What the message means. Answers for every text; what it does not understand is UNCLEAR, with a question. */
    public Understood understand(Message message) {
        return decide(read(message, List.of())).understood();
    }

    /** How the message is understood, step by step, for the people who look after words and rules. */
    public Explanation explain(Message message) {
        Reading reading = read(message, List.of());
        return Explanation.of(reading, decide(reading));
    }

    /**
     * Completes a message that was asked back about, keeping everything it said.
     *
     * @param pending the message as it was written
     * @param asked what was understood of it, with the question and its candidates
     * @param answer what the person wrote next: 2, 第二个, 都是, a code, words of a title, a date
     * @param answeredAt when, in the office's time zone
     * @return the completed understanding, which may ask again; empty when this is no answer but a new message
     */
    public Optional<Understood> complete(Message pending, Understood asked, String answer, LocalDateTime answeredAt) {
        Message reply = new Message(pending.speaker(), pending.unit(), answeredAt, answer, asked.candidates());
        Reading reading = read(reply, List.of());
        if (asked.intent() == Intent.EXTENSION) {
            return Answers.dated(asked, reading, task -> day(reading, task));
        }
        if (asked.candidates().size() > 1 && Answers.isYes(reading)) {
            return Optional.of(asked);
        }
        Optional<List<TaskCode>> chosen = Answers.chosen(reading, asked.candidates());
        return chosen.isPresent()
                ? chosen.map(tasks -> decide(read(pending, tasks)).understood())
                : facts(asked, reading);
    }

    /**
     * The tasks that a text does no more than point at, by position among those asked, by code or by words of a title;
     * none when it tells progress, asks, or is in doubt.
     */
    public List<TaskCode> pointedAt(Message message) {
        return Answers.chosen(read(message, List.of()), message.asked()).orElse(List.of());
    }

    /** The person was asked how far some tasks are, and says it. */
    private Optional<Understood> facts(Understood asked, Reading answer) {
        if (asked.candidates().isEmpty() || !answer.references().isEmpty() && !isPosition(answer)) {
            return Optional.empty();
        }
        Understood understood = decide(answer).understood();
        if (understood.intent() != Intent.REPORT) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>(asked.items());
        items.addAll(understood.items());
        return Optional.of(
                new Understood(Intent.REPORT, items, asked.args(), understood.question(), understood.candidates()));
    }

    private static boolean isPosition(Reading answer) {
        return answer.references().stream().allMatch(reference -> reference.kind() == Reference.Kind.POSITION);
    }

    private @Nullable LocalDate day(Reading answer, TaskCode task) {
        LocalDate day = Answers.day(answer);
        return day == null ? extensions.afterStretch(answer.mentions().figures(), task, answer.today()) : day;
    }

    private Decision decide(Reading reading) {
        return reading.message().speaker() == Speaker.OFFICE ? office.decide(reading) : liaison.decide(reading);
    }

    Reading reading(Message message) {
        return read(message, List.of());
    }

    private Reading read(Message message, List<TaskCode> chosen) {
        String text = message.text();
        // a pasted report longer than this tells nothing that it has not told before
        String readable = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Mentions mentions = mentionFinder.mentionsIn(
                normaliser.normalise(readable), message.now().toLocalDate());
        List<Reference> references = referenceFinder.referencesIn(mentions, unitOf(message, mentions), message.asked());
        return Reading.of(message, mentions, references, chosen);
    }

    /** Whose tasks come first: a liaison's own unit; for the office, the one unit it names. */
    private static UnitName unitOf(Message message, Mentions mentions) {
        List<String> named = mentions.units().stream()
                .filter(unit -> !unit.group())
                .map(UnitMention::name)
                .distinct()
                .toList();
        boolean other = message.speaker() == Speaker.OFFICE && named.size() == 1;
        return other ? new UnitName(named.get(0)) : message.unit();
    }
}
