package org.liaisonbot.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.wording.Wording;

/**
 * Lays a digest out within the platform's limits: always one message in which every code stands, with titles and details
 * as far as they fit, the most urgent first. As a card with buttons when all of it fits one, else as text.
 */
final class DigestLayout {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final int MAX_CARD_ROWS = 6;
    private static final int MAX_CARD_TITLE = 36;
    private static final int MAX_CARD_SUBTITLE = 44;
    private static final int MAX_CARD_BODY = 160;
    private static final int MAX_ROW_KEY = 5;
    private static final int MAX_ROW_VALUE = 30;
    private static final int MAX_BUTTON = 10;

    private final Wording wording;

    DigestLayout(Wording wording) {
        this.wording = wording;
    }

    /** A task in the list: its number by which people may answer, its code, its title, and what is wanted. */
    record Line(int number, TaskCode code, String title, String wanted) {}

    /**
     * What a template of a list of tasks may say.
     *
     * @param lines the tasks that are told in full
     * @param others number and code of the rest; empty when all are told in full
     * @param othersCount how many these are
     * @param month the month to report about, such as 3; empty outside the monthly window
     * @param until the last day of the window; empty outside it
     * @param example a code for an example of an answer
     */
    record Facts(
            String date,
            int count,
            List<Line> lines,
            String others,
            int othersCount,
            String month,
            String until,
            boolean several,
            String example) {}

    Content asText(String template, Digest digest, @Nullable LocalDate until) {
        List<Line> lines = lines(digest);
        for (Naming naming : Naming.values()) {
            for (int full = lines.size(); full >= 0; full--) {
                String text = wording.say(template, facts(digest, lines, full, naming, until));
                if (fits(text)) {
                    return new Content.Text(text);
                }
            }
        }
        throw new IllegalStateException("the template " + template + " alone is longer than a message");
    }

    /** How the tasks are named that are not told in full: as much of it as fits. */
    private enum Naming {
        NUMBER_AND_CODE,
        CODE,
        /** More than any message could name; the person is told how many and where they stand. */
        COUNT;

        String of(List<Line> lines) {
            return switch (this) {
                case NUMBER_AND_CODE -> joined(lines, it -> it.number() + "." + it.code());
                case CODE -> joined(lines, it -> it.code().value());
                case COUNT -> lines.isEmpty() ? "" : "自" + lines.get(0).code() + "起";
            };
        }

        private static String joined(List<Line> lines, Function<Line, String> name) {
            return lines.stream().map(name).collect(Collectors.joining(" "));
        }
    }

    /** The digest as a card, if all that it has to say fits one. */
    Optional<Content> asCard(String id, Digest digest, @Nullable LocalDate until) {
        List<Line> lines = lines(digest);
        int full = Math.min(MAX_CARD_ROWS, lines.size());
        String[] texts = wording.say("push-digest-card", facts(digest, lines, full, Naming.NUMBER_AND_CODE, until))
                .split("\n", 3);
        String body = texts.length < 3 ? "" : texts[2];
        List<Content.Button> buttons = buttons(digest);
        if (texts.length < 2
                || buttons.stream().anyMatch(it -> it.caption().length() > MAX_BUTTON)
                || texts[0].length() > MAX_CARD_TITLE
                || texts[1].length() > MAX_CARD_SUBTITLE
                || body.length() > MAX_CARD_BODY) {
            return Optional.empty();
        }
        List<Content.Row> rows =
                lines.subList(0, full).stream().map(DigestLayout::row).toList();
        return Optional.of(new Content.Card(id, texts[0], texts[1], body, rows, buttons));
    }

    private List<Content.Button> buttons(Digest digest) {
        List<Content.Button> buttons = new ArrayList<>();
        if (!digest.missing().isEmpty()) {
            buttons.add(new Content.Button(DigestButton.ALL_ON_TRACK.key(), wording.say("button-all-on-track"), true));
            buttons.add(new Content.Button(DigestButton.ONE_BY_ONE.key(), wording.say("button-one-by-one"), false));
        }
        buttons.add(new Content.Button(DigestButton.RECEIVED.key(), wording.say("button-received"), false));
        return buttons;
    }

    /** A long code leaves no room for the number before it. */
    private static Content.Row row(Line line) {
        String key = line.number() + " " + line.code();
        return key.length() <= MAX_ROW_KEY
                ? new Content.Row(key, value("", line))
                : new Content.Row(line.code().value(), value(line.number() + ". ", line));
    }

    private static String value(String before, Line line) {
        int room = MAX_ROW_VALUE - before.length() - line.wanted().length() - 1;
        String title = line.title().length() <= room ? line.title() : cut(line.title(), Math.max(0, room - 1)) + "…";
        return before + title + "，" + line.wanted();
    }

    /** Cuts before a character that would be cut in two. */
    private static String cut(String text, int length) {
        boolean insideACharacter =
                length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, insideACharacter ? length - 1 : length);
    }

    private static boolean fits(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= Content.Text.MAX_BYTES;
    }

    private static Facts facts(Digest digest, List<Line> lines, int full, Naming naming, @Nullable LocalDate until) {
        List<Line> others = lines.subList(full, lines.size());
        ReportingPeriod period = digest.period();
        boolean asks = !digest.missing().isEmpty();
        return new Facts(
                DATE.format(digest.day()),
                lines.size(),
                lines.subList(0, full),
                naming.of(others),
                others.size(),
                period == null || !asks ? "" : String.valueOf(period.month().getMonthValue()),
                until == null || !asks ? "" : DAY.format(until),
                lines.size() > 1,
                lines.get(0).code().value());
    }

    private static List<Line> lines(Digest digest) {
        List<Line> lines = new ArrayList<>();
        for (TaskCode code : digest.tasks()) {
            Optional<Digest.DueNotice> due = digest.deadlineOf(code);
            String title = due.map(it -> it.task().title()).orElseGet(() -> titleOfMissing(digest, code));
            List<String> wanted = new ArrayList<>();
            due.ifPresent(it -> wanted.add(inWords(it)));
            if (digest.asksAbout(code)) {
                wanted.add("请报进展");
            }
            lines.add(new Line(lines.size() + 1, code, title, String.join("，", wanted)));
        }
        return lines;
    }

    private static String titleOfMissing(Digest digest, TaskCode code) {
        return digest.missing().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static String inWords(Digest.DueNotice due) {
        String day = DAY.format(due.milestone().dueNow());
        if (due.workingDaysLeft() < 0) {
            return day + "到期，已逾期";
        }
        return due.workingDaysLeft() == 0 ? day + "到期，请抓紧" : day + "到期，剩" + due.workingDaysLeft() + "个工作日";
    }
}
