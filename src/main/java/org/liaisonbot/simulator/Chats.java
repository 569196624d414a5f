package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All chats, kept over a restart. */
final class Chats {
    private final Journal<ChatEntry> journal;
    private final Map<String, TreeMap<Long, ChatEntry>> byMember = new TreeMap<>();
    private final Map<String, Instant> latest = new HashMap<>();
    private final Set<String> taskIds = new HashSet<>();
    private long lastId;
    private long changes;

    Chats(Path folder) {
        this.journal = new Journal<>(folder.resolve("chat.jsonl"), ChatEntry.class);
        journal.read().forEach(this::keep);
    }

    synchronized ChatEntry add(
            String account, ChatEntry.Side side, Instant at, String msgid, ChatEntry.Content content) {
        ChatEntry entry = new ChatEntry(lastId + 1, account, side, at, msgid, false, content);
        keep(entry);
        journal.append(entry);
        return entry;
    }

    /** Changes all entries of which this holds, and tells how many they were. */
    synchronized int change(Predicate<ChatEntry> which, UnaryOperator<ChatEntry> how) {
        List<ChatEntry> changed = all().stream().filter(which).map(how).toList();
        changed.forEach(this::keep);
        changed.forEach(journal::append);
        return changed.size();
    }

    synchronized List<ChatEntry> of(String account) {
        TreeMap<Long, ChatEntry> entries = byMember.get(key(account));
        return entries == null ? List.of() : List.copyOf(entries.values());
    }

    synchronized List<ChatEntry> all() {
        List<ChatEntry> all = new ArrayList<>();
        byMember.values().forEach(entries -> all.addAll(entries.values()));
        return all;
    }

    /** The latest time that stands in the member's chat. */
    synchronized Optional<Instant> latestIn(String account) {
        return Optional.ofNullable(latest.get(key(account)));
    }

    synchronized boolean hasCard(String taskId) {
        return taskIds.contains(taskId);
    }

    /** Rises with every change. */
    synchronized long changes() {
        return changes;
    }

    private void keep(ChatEntry entry) {
        byMember.computeIfAbsent(key(entry.account()), any -> new TreeMap<>()).put(entry.id(), entry);
        if (entry.content() instanceof ChatCard card) {
            taskIds.add(card.taskId());
        }
        latest.merge(key(entry.account()), entry.at(), (a, b) -> a.isAfter(b) ? a : b);
        lastId = Math.max(lastId, entry.id());
        changes++;
    }

    private static String key(String account) {
        return account.toLowerCase(Locale.ROOT);
    }
}
