package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads 今天, 明天, 后天, 昨天. */
final class NamedDayReader implements MentionReader {
    private final PhraseTrie<Integer> days = new PhraseTrie<>();

    NamedDayReader() {
        put(0, "今天", "今日", "今晚", "今早", "今晨", "今儿", "当天");
        put(1, "明天", "明日", "明儿", "明早", "明晚", "第二天");
        put(2, "后天", "后日", "后儿");
        put(3, "大后天");
        put(-1, "昨天", "昨日", "昨儿", "昨晚");
        put(-2, "前天", "前日", "前儿");
        put(-3, "大前天");
    }

    private void put(int offset, String... words) {
        for (String word : words) {
            days.put(word, offset);
        }
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        PhraseTrie.Match<Integer> word = days.longestAt(text.text(), at);
        if (word == null) {
            return null;
        }
        int offset = word.value();
        Anchor anchor = offset < 0 ? Anchor.LAST : offset == 0 ? Anchor.THIS : Anchor.NEXT;
        Span span = new Span(at, at + word.length());
        return new DayMention(span, today.plusDays(offset), Grain.DAY, anchor, false);
    }
}
