package org.liaisonbot.conversation;

import java.time.Duration;
import java.util.List;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.springframework.stereotype.Component;

/** Tells the people whom somebody's message touches, in the transaction of that message. */
@Component
class Notices {
    private static final Duration OF_USE_FOR = Duration.ofDays(3);

    private final Outbox outbox;
    private final Directory directory;

    Notices(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void toOffice(String text, Origin cause) {
        plan(PushKind.NOTICE, directory.office(), List.of(), text, cause);
    }

    void toLiaisonsOf(List<UnitName> units, List<TaskCode> tasks, String text, Origin cause) {
        List<Person> people = units.stream()
                .flatMap(unit -> directory.liaisonsOf(unit).stream())
                .toList();
        plan(PushKind.NOTICE, people, tasks, text, cause);
    }

    void plan(PushKind kind, List<Person> people, List<TaskCode> tasks, String text, Origin cause) {
        people.forEach(it -> plan(kind, it, tasks, new Content.Text(text), cause));
    }

    /** @param content the same for the same matter: what a cause brings a person twice is sent once */
    void plan(PushKind kind, Person person, List<TaskCode> tasks, Content content, Origin cause) {
        String matter = cause.message().length() <= 100
                ? cause.message()
                : cause.message().substring(0, 100);
        String told = content instanceof Content.Text text ? text.text() : content.toString();
        outbox.plan(new NewPush(
                new PushId(kind + ":" + matter + ":" + Integer.toHexString(told.hashCode()) + ":"
                        + person.account().key()),
                kind,
                List.of(person.account()),
                tasks,
                null,
                content,
                cause.at(),
                cause.at().plus(OF_USE_FOR)));
    }
}
