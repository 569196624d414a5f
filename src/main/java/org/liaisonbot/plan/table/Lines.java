package org.liaisonbot.plan.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.deadline.Numerals;

/** What a line outside of the tables, or a row with a single cell, can be. */
final class Lines {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－–\\s]*第?\\s*[0-9０-９]{1,4}\\s*页?[-—－–\\s]*");
    private static final Pattern ANNEX =
            Pattern.compile("附[件表录]([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[-—－][0-9])?[:：.、．]?(.{0,60})");
    private static final Pattern SECTION =
            Pattern.compile("(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部]).{1,50}");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部]\\s*)");
    private static final Pattern TOTAL = Pattern.compile("(?:合|总|小|共)计(?:[：:　]|$|[0-9])");
    private static final Pattern REMARK =
            Pattern.compile("(?:备?注|说明|填表|联系人|抄送|主送|单位[:：]).*|.*印发.?|.*[0-9〇]年.{1,3}月.{1,3}日");
    private static final int LONGEST_PAGE_NUMBER = 40;
    private static final int LONGEST_SECTION = 50;

    private Lines() {}

    /** An annex's heading: its number, and its title when that follows on the same line. */
    record AnnexHeading(int number, String title) {}

    static boolean isPageNumber(String line) {
        return line.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(line).matches();
    }

    static Optional<AnnexHeading> annexHeading(String line) {
        Matcher annex = ANNEX.matcher(Wording.solid(line));
        if (!annex.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new AnnexHeading(Numerals.value(annex.group(1)), annex.group(2).replaceFirst("^[(（]续[)）]?", "")));
    }

    static boolean isSectionHeading(String line) {
        return SECTION.matcher(Wording.unwrapped(line)).matches();
    }

    /** 一、大气污染防治 as 大气污染防治. */
    static String withoutOrdinal(String line) {
        return ORDINAL.matcher(Wording.unwrapped(line)).replaceFirst("");
    }

    /** A row that sums the others up. */
    static boolean isTotal(String row) {
        return TOTAL.matcher(row).lookingAt();
    }

    static boolean isRemark(String line) {
        return isPageNumber(line) || REMARK.matcher(Wording.unwrapped(line)).matches();
    }

    /** A row's only text, which is a section's heading unless it is a remark. */
    static boolean canBeSection(String line) {
        String words = Wording.unwrapped(line);
        return isSectionHeading(line)
                || (words.length() <= LONGEST_SECTION && !REMARK.matcher(words).matches() && !words.endsWith("。"));
    }
}
