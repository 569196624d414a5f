package org.liaisonbot.simulator.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.simulator.ChatEntry;

/**
 * A chat as it stands on the phone.
 *
 * @param changes of all chats when it was looked at
 */
record ChatView(String account, String initial, long changes, boolean shortened, List<BubbleView> bubbles) {
    private static final int LAST = 60;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    static ChatView of(String account, String initial, long changes, List<ChatEntry> entries) {
        List<ChatEntry> shown = entries.subList(Math.max(0, entries.size() - LAST), entries.size());
        List<BubbleView> bubbles = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ChatEntry entry = shown.get(i);
            boolean late = i == 0 || isAfterAPause(shown.get(i - 1), entry);
            bubbles.add(BubbleView.of(entry, late ? ChineseTime.weekdayMoment(entry.at()) : ""));
        }
        return new ChatView(account, initial, changes, shown.size() < entries.size(), bubbles);
    }

    public boolean isEmpty() {
        return bubbles.isEmpty();
    }

    private static boolean isAfterAPause(ChatEntry before, ChatEntry entry) {
        return Duration.between(before.at(), entry.at()).compareTo(PAUSE) > 0;
    }
}
