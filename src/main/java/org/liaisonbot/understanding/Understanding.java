package org.liaisonbot.understanding;

import java.util.List;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.understanding.lexicon.Lexicon;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.mention.MentionFinder;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.report.Clauses;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.task.ReferenceFinder;
import org.liaisonbot.understanding.task.Tasks;
import org.liaisonbot.understanding.text.Normaliser;

/**
 * Understands what people type about the tasks of one plan. Built once for a vocabulary, then shared between threads.
 * Where more than one thing could be meant it asks back instead of guessing.
 */
public final class Understanding {
    private final Normaliser normaliser = Names.normaliser();
    private final MentionFinder mentionFinder;
    private final ReferenceFinder referenceFinder;
    private final LiaisonGrammar liaison;
    private final OfficeGrammar office;

    public Understanding(Vocabulary vocabulary) {
        Tasks tasks = new Tasks(vocabulary.tasks(), vocabulary.units(), normaliser);
        Questions questions = new Questions(tasks);
        this.mentionFinder = new MentionFinder(
                vocabulary.tasks(), vocabulary.units(), vocabulary.leaders(), Lexicon.load(), normaliser);
        this.referenceFinder = new ReferenceFinder(tasks);
        Reports reports = new Reports(tasks, questions);
        this.liaison = new LiaisonGrammar(reports, new Extensions(tasks, questions), questions);
        this.office = new OfficeGrammar(reports, questions, new AnnexNames(vocabulary.tasks(), new Names()));
    }

    /** What the message means; never null, never throws for any text. */
    public Understood understand(Message message) {
        Reading reading = read(message);
        return message.speaker() == Speaker.OFFICE ? office.understand(reading) : liaison.understand(reading);
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

    private Reading read(Message message) {
        Mentions mentions = mentionFinder.mentionsIn(
                normaliser.normalise(message.text()), message.now().toLocalDate());
        List<Reference> references = referenceFinder.referencesIn(mentions, unitOf(message, mentions), message.asked());
        return new Reading(message, mentions, references, Clauses.of(mentions, references));
    }
}
