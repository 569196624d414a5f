package org.liaisonbot.plan.deadline;

import java.util.regex.Pattern;

/** The forms in which a plan writes a day, each with named groups for what it tells. */
final class DatePhrases {
    private static final String DIGIT = "[0-9０-９]";
    private static final String YEAR = "(?<year>" + DIGIT + "{4}|" + DIGIT + "{2}|[〇零○O一二三四五六七八九]{4}|今|本|当|明|次|翌|来)年度?";
    /** Not the tail of a longer number. */
    private static final String ALONE = "(?<![0-9０-９A-Za-z.．])";

    private static final String MONTH_NUMBER = "(?:1[0-2]|0?[1-9]|１[０-２]|０?[１-９]|十[一二]?|[一二三四五六七八九元])";
    private static final String DAY_NUMBER = "(?:" + DIGIT + "{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String BEFORE = "(?<before>(?:之|以)?前)?";
    /** The hour belongs to the day. */
    private static final String OF_DAY = "(?:" + DIGIT + "{1,2}[时点]|零时|下班)?";

    private static final String QUARTER = "[1-4１-４一二三四]";
    private static final String FROM = "(?:至|到|[-—–~～－]{1,2})";

    /** 2024年6月底前, 6月15日, 六月三十日前, 2024年6月中旬, 6—9月, 3月、6月、9月底. */
    static final Pattern MONTH = Pattern.compile(ALONE + "(?:" + YEAR + ")?"
            + "(?<others>(?:" + MONTH_NUMBER + "月?份?(?:[、和及]|" + FROM + ")){0,11})"
            + "(?<month>" + MONTH_NUMBER + ")月份?"
            + "(?:(?<day>" + DAY_NUMBER + ")(?:日|号)|(?<part>底|末|上中旬|中下旬|上旬|中旬|下旬|以?内(?!容)|初|中))?" + OF_DAY + BEFORE
            + "(?:为?止)?");

    /** 20240630. */
    static final Pattern COMPACT = Pattern.compile(
            "(?<![0-9０-９.])(?<year>20[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3][0-9])(?![0-9０-９])" + BEFORE);

    /** 2024-06-30, 2024.6.30, 2024/6/30前, 2024.6, 2024.6月底前. */
    static final Pattern NUMERIC = Pattern.compile(
            "(?<![0-9０-９.])(?<year>" + DIGIT + "{4})(?<mark>[-./．])(?<month>" + DIGIT + "{1,2})(?:\\k<mark>(?<day>"
                    + DIGIT + "{1,2}))?(?![0-9０-９]|[-—~～][0-9]{1,2}(?![0-9]))[月日]?(?<part>底|末)?" + BEFORE);

    /** 2024年底前, 年底, 今年内, 2024年. */
    static final Pattern YEAR_END = Pattern.compile("(?:" + ALONE + YEAR
            + "年?(?<part>底|末|终|内|中|初)|(?:" + ALONE + "(?:" + DIGIT + "{4}年?" + FROM + ")?(?<whole>" + DIGIT
            + "{4}|[〇零○O一二三四五六七八九]{4}|今|本|当)年度?(?![0-9０-９A-Za-z一二三四五六七八九十年]|全年))"
            + "|(?<![0-9０-９一二三四五六七八九十两半几多])年(?<bare>底|末|终|内|中))" + BEFORE);

    /** 上半年, 2024年第三季度末, 前三季度, 每季度末, 每季度末月25日前, 每半年. */
    static final Pattern SPAN = Pattern.compile("(?:" + YEAR
            + ")?前?(?:(?<half>上|下|每)半年|(?<others>(?:第?" + QUARTER + "季?度?(?:[、和及]|" + FROM + ")){0,3})(?:第?(?<quarter>"
            + QUARTER + ")|(?<every>每|各))个?季度?)"
            + "(?:的?(?:(?<first>首月|第[1一]个?月)|末月|最后[1一]?个?月)(?<day>" + DAY_NUMBER + ")(?:日|号)|(?<part>底|末|内))?"
            + BEFORE);

    /** 国庆节前, “五一”前. */
    static final Pattern HOLIDAY = Pattern.compile(
            "(?:" + YEAR + ")?[“\"]?(?<holiday>国庆节?|十一|五一|劳动节|元旦)[”\"]?(?:节|小?长?假期?)?(?<before>(?:之|以)?前)");

    /** “十四五”末. */
    static final Pattern FIVE_YEARS = Pattern.compile("[“\"]?十(?<plan>[四五六])五[”\"]?(?:规划)?(?:期?末|收官|期间|时期|期内)(?:之?前)?");

    private DatePhrases() {}
}
