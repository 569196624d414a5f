package org.liaisonbot.plan.deadline;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the numbers of an enumeration away, such as ① or （1） before a clause, and parts the clauses there. */
final class Ordinals {
    /** How one way of numbering begins and goes on. 1、2月 and 1.6月 alone are no enumerations, so 2 must follow. */
    private record Style(Pattern first, Pattern each) {
        static Style of(String first, String each) {
            return new Style(Pattern.compile(first), Pattern.compile(each));
        }
    }

    private static final String BEFORE_DATE = "(?=[0-9０-９]{1,2}月|[0-9０-９]{4}年|[上下]半年|年[底内])";
    private static final List<Style> STYLES = List.of(
            Style.of("^[①⑴⒈]", "[①-⑳⑴-⒇⒈-⒛]"),
            Style.of("^[(（][1一１][)）]", "[(（](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[)）]"),
            Style.of("^一是.*二是", "[一二三四五六七八九]是"),
            Style.of(
                    "^1[.．、].*(?<=[；;。，,\\p{IsHan}])2[.．、]" + BEFORE_DATE,
                    "(?:^|(?<=[；;。，,\\p{IsHan}]))[0-9]{1,2}[.．、]" + BEFORE_DATE),
            Style.of("^1[.．、]\\D.*[；;。，,]2[.．、]\\D", "(?:^|(?<=[；;。，,]))[0-9]{1,2}[.．、](?=\\D)"));

    private Ordinals() {}

    static String removed(String text) {
        return STYLES.stream()
                .filter(style -> style.first().matcher(text).find())
                .findFirst()
                .map(style -> style.each().matcher(text).replaceAll("；"))
                .orElse(text);
    }
}
