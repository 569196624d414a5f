package org.liaisonbot.conversation;

import java.time.Instant;
import java.util.List;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Intent;
import org.springframework.stereotype.Component;

/** Liaisons who wrote that they are not the contact any more and whom the directory still lists as such. */
@Component
class HandOvers {
    private final Inbounds inbounds;
    private final Directory directory;

    HandOvers(Inbounds inbounds, Directory directory) {
        this.inbounds = inbounds;
        this.directory = directory;
    }

    record HandOver(String unit, String name, String day, String words) {}

    /** One for each person, by the last message since an instant, newest first. */
    List<HandOver> since(Instant since) {
        return inbounds
                .findByIntentAndReceivedAtGreaterThanOrderByReceivedAtDesc(Intent.HANDOVER.name(), since)
                .stream()
                .map(InboundRow::toStranger)
                .flatMap(it -> directory.person(new UserId(it.account())).stream()
                        .filter(person -> person.role() == Role.LIAISON)
                        .map(person -> handOver(person, it)))
                .distinct()
                .toList();
    }

    private static HandOver handOver(Person person, InboundRow.Stranger said) {
        return new HandOver(
                person.unit(), person.name(), TaskLines.inWords(BusinessZone.dayOf(said.at())), said.words());
    }
}
