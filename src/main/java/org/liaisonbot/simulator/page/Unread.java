package org.liaisonbot.simulator.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.simulator.WecomStandIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How many messages of the app wait in each chat, since the start of the process. */
@Component
@Profile("simulator")
class Unread {
    private final WecomStandIn standIn;
    private final long startedAfter;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    Unread(WecomStandIn standIn) {
        this.standIn = standIn;
        this.startedAfter = standIn.lastEntryId();
    }

    long of(String account) {
        long from = seen.getOrDefault(account, startedAfter);
        return standIn.receivedBy(account).stream()
                .filter(entry -> entry.id() > from)
                .count();
    }

    void seen(SimulatedOffice.Person person) {
        standIn.chatOf(person.account()).stream()
                .mapToLong(ChatEntry::id)
                .max()
                .ifPresent(last -> seen.put(person.account(), last));
    }
}
