package org.liaisonbot.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.springframework.stereotype.Component;

/** Plans a push to each person of the office. */
@Component
class ToOffice {
    private static final Duration OF_USE_FOR = Duration.ofDays(3);

    private final Directory directory;
    private final Outbox outbox;

    ToOffice(Directory directory, Outbox outbox) {
        this.directory = directory;
        this.outbox = outbox;
    }

    /** @param matter what it is about, so that the same matter is told once */
    void plan(PushKind kind, String matter, Content content, Instant dueAt) {
        plan(directory.office(), kind, matter, content, dueAt);
    }

    void plan(List<Person> people, PushKind kind, String matter, Content content, Instant dueAt) {
        for (Person person : people) {
            outbox.plan(new NewPush(
                    new PushId(kind + ":" + matter + ":" + person.account().key()),
                    kind,
                    List.of(person.account()),
                    List.of(),
                    null,
                    content,
                    dueAt,
                    dueAt.plus(OF_USE_FOR)));
        }
    }
}
