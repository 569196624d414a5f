package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All chats, kept over a restart. */
final class Chats {
    private final Journal<ChatEntry> journal;
    private final Map<Long, ChatEntry> entries = new TreeMap<>();
    private final Map<String, Set<Long>> byMember = new HashMap<>();
    private final Map<String, Set<Long>> byMsgid = new HashMap<>();
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

    /** Changes an entry as it stands now. */
    synchronized void change(long id, UnaryOperator<ChatEntry> how) {
        ChatEntry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no entry " + id + " in any chat");
        }
        ChatEntry changed = how.apply(entry);
        keep(changed);
        journal.append(changed);
    }

    synchronized List<ChatEntry> of(String account) {
        return found(byMember.get(key(account)));
    }

    /** What one send brought, in all chats. */
    synchronized List<ChatEntry> broughtBy(String msgid) {
        return found(byMsgid.get(msgid));
    }

    /** The latest time that stands in the member's chat. */
    synchronized Optional<Instant> latestIn(String account) {
        return Optional.ofNullable(latest.get(key(account)));
    }

    synchronized boolean hasCard(String taskId) {
        return taskIds.contains(taskId);
    }

    synchronized long lastId() {
        return lastId;
    }

    /** Rises with every change. */
    synchronized long changes() {
        return changes;
    }

    private List<ChatEntry> found(@Nullable Set<Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    private void keep(ChatEntry entry) {
        entries.put(entry.id(), entry);
        byMember.computeIfAbsent(key(entry.account()), any -> new TreeSet<>()).add(entry.id());
        if (!entry.msgid().isEmpty()) {
            byMsgid.computeIfAbsent(entry.msgid(), any -> new TreeSet<>()).add(entry.id());
        }
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
