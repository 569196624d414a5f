package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Message;
import org.liaisonbot.understanding.Speaker;
import org.liaisonbot.understanding.Understanding;
import org.liaisonbot.understanding.Vocabulary;
import org.springframework.stereotype.Component;

/** Finds out what a text means, by the plan and the directory in force and by what was last asked of the person. */
@Component
class Comprehension {
    private static final Set<Intent> POINTING = Set.of(Intent.UNCLEAR, Intent.ACKNOWLEDGE, Intent.STATUS_TASK);

    private final Ledger ledger;
    private final Directory directory;
    private final Outbox outbox;
    private final PendingQuestions pendingQuestions;
    private volatile @Nullable Learned learned;

    Comprehension(Ledger ledger, Directory directory, Outbox outbox, PendingQuestions pendingQuestions) {
        this.ledger = ledger;
        this.directory = directory;
        this.outbox = outbox;
        this.pendingQuestions = pendingQuestions;
    }

    private record Learned(int planRevision, int directoryRevision, Understanding understanding) {}

    /** What the text means; an answer to what was asked back completes what was said before. */
    Turn of(String text, Person person, Origin origin) {
        List<TaskCode> asked = outbox.lastAskedOf(person.account());
        Message message = message(text, person, origin.at(), asked);
        PendingQuestions.Meaning meaning = pendingQuestions.meaningOf(message, person, origin.at(), understanding());
        Origin complete = new Origin(origin.by(), origin.byName(), origin.at(), meaning.words(), origin.message());
        return new Turn(person, meaning.understood(), asked, complete);
    }

    /**
     * The tasks that a text does no more than point at, by position among those offered, by code or by words; none when it
     * is anything that somebody would record or obey.
     */
    List<TaskCode> pointedAt(String text, Person person, Instant now, List<TaskCode> offered) {
        Message message = message(text, person, now, offered);
        boolean open = POINTING.contains(understanding().understand(message).intent());
        return open ? understanding().pointedAt(message) : List.of();
    }

    private static Message message(String text, Person person, Instant now, List<TaskCode> asked) {
        UnitName unit = person.role() == Role.LIAISON ? new UnitName(person.unit()) : UnitName.OFFICE;
        return new Message(speaker(person), unit, BusinessZone.timeOf(now), text, asked);
    }

    /** Learns the plan beforehand, and what it takes to read a sentence by it. */
    void prepare() {
        if (ledger.hasPlan()) {
            understanding()
                    .understand(new Message(
                            Speaker.LIAISON, UnitName.OFFICE, BusinessZone.timeOf(Instant.EPOCH), "收到", List.of()));
        }
    }

    private static Speaker speaker(Person person) {
        return person.role() == Role.LIAISON ? Speaker.LIAISON : Speaker.OFFICE;
    }

    /** Built anew only after an import. */
    private Understanding understanding() {
        int planRevision = ledger.revision();
        int directoryRevision = directory.revision();
        Learned known = learned;
        if (known == null || known.planRevision() != planRevision || known.directoryRevision() != directoryRevision) {
            known = new Learned(
                    planRevision,
                    directoryRevision,
                    new Understanding(new Vocabulary(ledger.plannedTasks(), directory.unitNames(), ledger.leaders())));
            learned = known;
        }
        return known.understanding();
    }
}
