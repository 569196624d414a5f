package org.liaisonbot.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.springframework.stereotype.Component;

/** Enters in the audit log what people do in chat, in their own words and with what they were told; not what they ask. */
@Component
class KeepingTrack {
    private static final Set<String> NO_ACT = Set.of("HELP", "UNCLEAR", "NO_PLAN");

    private final AuditLog log;
    private final Directory directory;

    KeepingTrack(AuditLog log, Directory directory) {
        this.log = log;
        this.directory = directory;
    }

    void of(InboundRow.Done done) {
        String intent = done.intent();
        if (intent == null || NO_ACT.contains(intent) || isQuestion(intent)) {
            return;
        }
        Optional<Person> person = directory.person(new UserId(done.account()));
        log.enter(new Act(
                done.at(),
                new Actor(done.account(), person.map(Person::name).orElse("")),
                intent,
                person.map(Person::unit).orElse("") + " " + done.msgId(),
                done.words(),
                done.answer()));
    }

    private static boolean isQuestion(String intent) {
        return Stream.of("QUERY_", "STATUS_", "LIST_").anyMatch(intent::startsWith);
    }
}
