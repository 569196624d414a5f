package org.liaisonbot.plan.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the office could write instead of a time that cannot be fixed. */
final class ProposedWording {
    private static final Map<Pattern, String> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put(Pattern.compile("汛期|雨季"), "请写明日期，例如“5月底前”");
        EXAMPLES.put(Pattern.compile("(?:供暖|采暖|取暖|供热|入冬|秋冬).*前"), "请写明日期，例如“10月底前”");
        EXAMPLES.put(Pattern.compile("供暖|采暖|取暖|供热|冬季"), "请写明起止日期；如按秋冬季掌握，可写“秋冬季期间”");
        EXAMPLES.put(Pattern.compile("立即|立行|即知|即行|尽快|尽早|及早|及时|近期|适时"), "请写明最后日期，例如“6月底前”；如属长期工作，可写“长期坚持”");
        EXAMPLES.put(Pattern.compile("[0-9０-９一二三四五六七八九十]月(?:之|以)?前"), "请写明是上月底前还是当月底前");
    }

    /** Days as Excel counts them, from 1982 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("([3-5][0-9]{4})(?:\\.0+)?");

    private static final LocalDate BEFORE_EXCEL = LocalDate.of(1899, 12, 30);
    private static final Pattern PAIR = Pattern.compile("^([0-9]{1,2})[./．-]([0-9]{1,2})(?:日?(?:之|以)?前|日|$)");

    private ProposedWording() {}

    static String insteadOf(String words) {
        return numbersOnly(words).orElseGet(() -> byExample(words));
    }

    /** A date of which a program has left the bare numbers. */
    private static Optional<String> numbersOnly(String words) {
        Matcher serial = SERIAL.matcher(words.strip());
        if (serial.matches()) {
            LocalDate day = BEFORE_EXCEL.plusDays(Integer.parseInt(serial.group(1)));
            return Optional.of(
                    "像Excel的日期序号；如指%d年%d月%d日，请照此写明".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        Matcher pair = PAIR.matcher(words.strip());
        if (!pair.find()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(pair.group(1));
        int day = Integer.parseInt(pair.group(2));
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength()
                ? Optional.of("如指%d月%d日，请写“%d月%d日前”".formatted(month, day, month, day))
                : Optional.empty();
    }

    private static String byExample(String words) {
        return EXAMPLES.entrySet().stream()
                .filter(example -> example.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("请写明日期，例如“6月底前”，或写“长期坚持”");
    }
}
