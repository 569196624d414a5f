package org.liaisonbot.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.document.Wording;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.plan.deadline.Numerals;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;
import org.liaisonbot.plan.table.PlanTables;

/** Reads what a plan document says of itself from the lines outside of its tables. */
final class HeaderReading {
    private static final Pattern NOTICE = Pattern.compile("(?:关于)?印发[《]?([^。，；]{4,60}?)[》]?的通知");
    private static final Pattern QUOTED = Pattern.compile("(?:现将|印发)《([^》]{4,60})》");
    private static final Pattern TITLE =
            Pattern.compile("[^。；：:]{4,60}(?:计划|方案|清单|要点|分解表|任务书|安排|任务表|台账|一览表|分工表|任务)(?:[（(][^（()）]{1,12}[)）])?");
    private static final Pattern NOTICE_OF = Pattern.compile("^关于|的通知$");
    private static final Pattern NUMBER =
            Pattern.compile("([\\p{IsHan}]{2,12})[〔\\[（(【﹝［]([0-9]{4})[〕\\])）】﹞］]第?([0-9]{1,4})号");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])|(二[〇零○][〇零○一二三四五六七八九]{2})年");
    private static final String DAY =
            "([0-9]{4}|[〇零○一二三四五六七八九]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日";
    private static final Pattern ISSUED = Pattern.compile(DAY + "印发");
    private static final Pattern SIGNED = Pattern.compile(DAY);
    private static final Pattern PLACE = Pattern.compile("([\\p{IsHan}]{2,4}?)(?:市|县|区)(?:人民政府|委员会|委|生态环境|.{0,12}办公室)");
    private static final int NUMBER_LINE = 40;

    private final List<String> preamble;
    private final List<String> lines;
    private final List<String> annexTitles;
    private final List<String> deadlines;

    HeaderReading(PlanTables tables) {
        this.preamble = tables.preamble().stream().map(Wording::unwrapped).toList();
        this.lines = tables.lines().stream().map(Wording::unwrapped).toList();
        this.deadlines = tables.annexes().stream()
                .flatMap(annex -> annex.rows().stream())
                .map(row -> row.text(Field.DEADLINE))
                .toList();
        this.annexTitles = tables.annexes().stream().map(Annex::title).toList();
    }

    /** @param fallback the title where the document has none */
    PlanHeader read(@Nullable Integer yearOverride, String fallback) {
        Optional<String> title = title();
        String number = number();
        Optional<LocalDate> issuedOn = issuedOn();
        int year = Stream.of(
                        Optional.ofNullable(yearOverride),
                        title.flatMap(HeaderReading::yearIn),
                        yearIn(number),
                        yearIn(String.join(" ", annexTitles)),
                        issuedOn.map(LocalDate::getYear),
                        supposedYear(fallback))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnreadablePlan("文件的标题、文号和印发日期中都没有找到年份，请在文件名中写明年度，或用 --year 2024 这样指定计划年度。"));
        return new PlanHeader(title.orElse(fallback), number, year, issuedOn.orElse(null));
    }

    /** Where the document does not say its year: the file's name, else the year that its deadlines name most often. */
    private Optional<Integer> supposedYear(String fileName) {
        return yearIn(fileName)
                .or(() -> deadlines.stream()
                        .flatMap(deadline -> YEAR.matcher(deadline).results())
                        .map(year -> yearIn(year.group()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(year -> year, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.<Integer, Long>comparingByValue()
                                .thenComparing(Map.Entry.<Integer, Long>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey));
    }

    /** Whether neither title, number, annexes nor the day of issue name the year. */
    boolean yearIsSupposed(PlanHeader header) {
        return yearWritten(header)
                .or(() -> yearIn(String.join(" ", annexTitles)))
                .or(() -> issuedOn().map(LocalDate::getYear))
                .isEmpty();
    }

    /** The year that the document itself names for the plan, if any. */
    Optional<Integer> yearWritten(PlanHeader header) {
        return yearIn(header.title()).or(() -> yearIn(header.number()));
    }

    /** The name of the city or county without 市 or 县; empty when the document does not tell. */
    String place() {
        return preamble.stream()
                .map(PLACE::matcher)
                .filter(Matcher::lookingAt)
                .map(place -> place.group(1))
                .findFirst()
                .orElse("");
    }

    private Optional<String> title() {
        String joined = String.join("", preamble.subList(0, Math.min(preamble.size(), 40)));
        return first(NOTICE, joined).or(() -> first(QUOTED, joined)).or(this::titleLine);
    }

    private Optional<String> titleLine() {
        return preamble.stream()
                .map(line -> NOTICE_OF.matcher(line).replaceAll(""))
                .filter(line -> TITLE.matcher(line).matches())
                .max(Comparator.comparing(line -> yearIn(line).isPresent()));
    }

    private String number() {
        return preamble.stream()
                .filter(line -> line.length() <= NUMBER_LINE)
                .flatMap(line -> number(line).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> number(String line) {
        Matcher number = NUMBER.matcher(Wording.solid(line));
        return number.find()
                ? Optional.of("%s〔%s〕%s号".formatted(number.group(1), number.group(2), number.group(3)))
                : Optional.empty();
    }

    private Optional<LocalDate> issuedOn() {
        List<LocalDate> days = new ArrayList<>();
        for (String line : lines) {
            Matcher issued = ISSUED.matcher(Wording.solid(line));
            if (issued.find()) {
                day(issued).ifPresent(days::add);
            }
        }
        for (String line : preamble) {
            Matcher signed = SIGNED.matcher(Wording.solid(line));
            if (signed.matches()) {
                day(signed).ifPresent(days::add);
            }
        }
        return days.stream().findFirst();
    }

    private static Optional<LocalDate> day(Matcher words) {
        try {
            return Optional.of(LocalDate.of(
                    Numerals.value(words.group(1)), Numerals.value(words.group(2)), Numerals.value(words.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> yearIn(String words) {
        Matcher year = YEAR.matcher(words);
        if (!year.find()) {
            return Optional.empty();
        }
        return Optional.of(Numerals.value(year.group(1) != null ? year.group(1) : year.group(2)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
