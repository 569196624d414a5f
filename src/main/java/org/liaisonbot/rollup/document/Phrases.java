package org.liaisonbot.rollup.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.rollup.Progressed.Said;
import org.liaisonbot.rollup.Source;
import org.liaisonbot.time.BusinessZone;

/** How days, sources and statements are put into words. */
final class Phrases {
    private static final int MOST_CHARACTERS_QUOTED = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("M月d日H时m分");
    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("M月d日H时");

    private static final Map<Progress, String> STATUS = Map.of(
            Progress.NOT_STARTED, "尚未启动",
            Progress.ON_TRACK, "正常推进",
            Progress.DELAYED, "进展滞后",
            Progress.DONE, "报告完成",
            Progress.UNCHANGED, "报告无变化");

    private static final Map<Extension.State, String> STATE = Map.of(
            Extension.State.PENDING, "待审定",
            Extension.State.APPROVED, "已同意",
            Extension.State.REJECTED, "未同意",
            Extension.State.WITHDRAWN, "已撤回");

    private static final int FEWEST_CHARACTERS_WORTH_QUOTING = 5;

    /** A task's code with what parts it from the text. */
    private static final Pattern BEGINNING = Pattern.compile("^[^，,：:\\s]{1,6}[，,：:\\s]+");

    /** What the recorded figures say as well. */
    private static final Pattern FIGURES = Pattern.compile(
            "(?:目前|现|已|正在)?(?:完成|达到|推进)?(?:了)?\\d+(?:\\.\\d+)?[%％]|按计划|正常|推进|滞后|已?完成|预计[^，,；;。]*|[，,；;。、：:\\s]");

    private static final Pattern CLAUSE_END = Pattern.compile("[；;。\\n]");

    private Phrases() {}

    static String status(Progress status) {
        return STATUS.getOrDefault(status, "");
    }

    static String state(Extension.State state) {
        return STATE.getOrDefault(state, "");
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String fullDay(LocalDate day) {
        return FULL_DAY.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(BusinessZone.timeOf(instant));
    }

    /** As running text names a moment: 6月5日17时40分, and 24时 at the end of a day. */
    static String hour(Instant instant) {
        LocalDateTime time = BusinessZone.timeOf(instant);
        if (time.toLocalTime().equals(LocalTime.MAX)) {
            return day(time.toLocalDate()) + "24时";
        }
        return (time.getMinute() == 0 ? FULL_HOUR : HOUR).format(time);
    }

    static String percent(@Nullable Integer percent) {
        return percent == null ? "—" : percent + "%";
    }

    /** The words that the recorded figures of a report come to. */
    static String statement(Said it) {
        List<String> parts = new ArrayList<>();
        parts.add(status(it.status()));
        if (it.percent() != null && it.status() != Progress.DONE) {
            parts.add("完成" + it.percent() + "%");
        }
        if (it.expected() != null && it.status() != Progress.DONE) {
            parts.add("预计" + day(it.expected()) + "前完成");
        }
        return String.join("，", parts) + (it.belated() ? "（上周签发后报送）" : "");
    }

    /** The unit's own words about the task when they say more than the figures taken from them; else nothing. */
    static String besides(Said it) {
        String words = it.source().words();
        String task = it.source().task();
        String clause = words.contains(task) ? clause(words, task) : words;
        String own = BEGINNING.matcher(clause).replaceFirst("");
        return FIGURES.matcher(own).replaceAll("").length() < FEWEST_CHARACTERS_WORTH_QUOTING || !words.contains(task)
                ? ""
                : "，反映" + excerpt(own);
    }

    /** 〔3〕, 〔3、5—8〕; nothing for no source. */
    static String sources(List<Source> sources) {
        List<Integer> numbers =
                sources.stream().map(Source::number).distinct().sorted().toList();
        if (numbers.isEmpty()) {
            return "";
        }
        List<String> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean ends = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (ends) {
                spans.add(span(numbers.get(from), numbers.get(i)));
                from = i + 1;
            }
        }
        return "〔" + String.join("、", spans) + "〕";
    }

    static String source(Source source) {
        return sources(List.of(source));
    }

    private static String span(int from, int until) {
        if (from == until) {
            return Integer.toString(from);
        }
        return until == from + 1 ? from + "、" + until : from + "—" + until;
    }

    static String units(List<String> units) {
        return String.join("、", units);
    }

    /** The unit's own words, in quotation marks. */
    static String quoted(String words) {
        return "“" + words.strip().replaceAll("[。.；;]+$", "") + "”";
    }

    /**
     * A unit's own words about a task where there is no room for all: the clause that names the task when the message is
     * about several. The annex of sources has them in full.
     */
    static String excerpt(String words, String code) {
        int from = words.indexOf(code);
        if (from <= 0 || words.codePointCount(0, words.length()) <= MOST_CHARACTERS_QUOTED) {
            return excerpt(words);
        }
        return "“……" + excerpt(clause(words, code)).substring(1);
    }

    /** What stands from a task's code on to the end of the clause. */
    static String clause(String words, String code) {
        return CLAUSE_END.split(words.substring(Math.max(0, words.indexOf(code))), 2)[0];
    }

    /** The beginning of a unit's own words where there is no room for all; the annex of sources has them in full. */
    static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= MOST_CHARACTERS_QUOTED
                ? quoted(words)
                : "“" + words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS_QUOTED)) + "……”";
    }

    static String signed(int change) {
        return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
    }
}
