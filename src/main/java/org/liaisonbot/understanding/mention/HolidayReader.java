package org.liaisonbot.understanding.mention;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/** Reads 国庆前, 十一前, 春节前: the day before the holiday. A holiday without 前 is no deadline. */
final class HolidayReader implements MentionReader {
    private static final List<String> BEFORE = List.of("节之前", "节以前", "节前", "之前", "以前", "前夕", "前");

    private final Map<String, Year.DayOfYear> holidays = new LinkedHashMap<>();

    HolidayReader() {
        fixed(1, 1, "元旦");
        fixed(4, 4, "清明");
        fixed(5, 1, "五一", "劳动", "5.1", "51");
        fixed(6, 1, "六一");
        fixed(7, 1, "七一");
        fixed(8, 1, "八一");
        fixed(10, 1, "国庆", "十一", "10.1", "双节");
        lunar(1, 1, "春节", "过年", "大年");
        lunar(1, 15, "元宵");
        lunar(5, 5, "端午");
        lunar(8, 15, "中秋");
    }

    private void fixed(int month, int day, String... names) {
        for (String name : names) {
            holidays.put(name, year -> LocalDate.of(year, month, day));
        }
    }

    private void lunar(int month, int day, String... names) {
        for (String name : names) {
            holidays.put(name, year -> {
                SolarDay solar = LunarDay.fromYmd(year, month, day).getSolarDay();
                return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
            });
        }
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Year year = Year.readAt(text, at, today);
        int nameAt = year.untilExclusive();
        for (Map.Entry<String, Year.DayOfYear> holiday : holidays.entrySet()) {
            if (text.startsWith(holiday.getKey(), nameAt)) {
                Span name = new Span(at, nameAt + holiday.getKey().length());
                return before(text, name, year, holiday.getValue(), today);
            }
        }
        return null;
    }

    private static @Nullable Mention before(
            NormalText text, Span name, Year year, Year.DayOfYear holiday, LocalDate today) {
        for (String before : BEFORE) {
            if (text.startsWith(before, name.untilExclusive())) {
                LocalDate eve = year.dayIn(any -> holiday.in(any).minusDays(1), today);
                Span span = new Span(name.from(), name.untilExclusive() + before.length());
                return eve == null ? null : new DayMention(span, eve, Grain.DAY, Anchor.NAMED, !year.isSaid());
            }
        }
        return null;
    }
}
