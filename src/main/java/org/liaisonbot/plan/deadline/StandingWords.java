package org.liaisonbot.plan.deadline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a time that is no date: standing duties, the autumn and winter season, and times nobody can fix. */
final class StandingWords {
    private static final String STANDING =
            "(?:(?:长期|持续|常年|常态化?|全年|经常性?|日常)(?:性|地)?(?:坚持|推进|开展|实施|执行|进行|保持|巩固|加强|落实|管理|监管|管控|运行|工作|有效|稳定|平稳|达标|抓好)*|坚持(?:不懈)?|[常长]抓(?:不懈|严管)?|(?:[0-9０-９]{4}年)?全年)";
    private static final String REPEATED = "(?:每|逐)(?:个?月|周|日|天|旬|星期)(?:.{0,12})";
    private static final Pattern WHOLE =
            Pattern.compile("(?:并|且|以后|此后|之后|完成后|并且|同时)?(?:要|应)?(?:" + STANDING + "|" + REPEATED + ")");
    private static final Pattern BEGINNING = Pattern.compile("(?:并|且|此后|之后)?" + STANDING + ".*");
    private static final Pattern ENDING = Pattern.compile("(?:并且?|且|、|，)?" + STANDING + "$");
    private static final Pattern ADDED = Pattern.compile("(?:并且?|且|后)" + STANDING + ".*$");
    private static final Pattern SEASON = Pattern.compile(
            "(?:[0-9０-９]{4}年?[-—－–~至到]{1,2}[0-9０-９]{4}年?|[0-9０-９]{4}年)?(?:每年)?(?:今冬明春|秋冬季?+(?!前|来临|开始|到来))(?:.{0,12}期间?|.{0,8}阶段|.{0,6}季)?"
                    + "(?:[（(][^（()）]{0,30}[至到—–~～-][^（()）]{0,20}[)）])?");
    private static final Pattern VAGUE = Pattern.compile(
            "汛期|雨季|供暖|采暖|取暖|供热|立即|立行立改|即知即改|即行|尽快|尽早|及早|及时|适时|近期|同步|同时|开学|春耕|秋收|冬季|夏季|春季|秋季|秋冬|入冬|入夏|春节|中秋|端午|清明|待定|视情|按(?:照|上级|省|市|计划|要求|进度|时序|规定|期|时|序)|另行|根据|月底|月末|月初|[日周天月]内|时限|规定时间|第[一二三]阶段|前期|后期|前$");

    private StandingWords() {}

    static boolean isStanding(String clause) {
        return WHOLE.matcher(clause).matches()
                || BEGINNING.matcher(clause).matches()
                || ENDING.matcher(clause).find();
    }

    static boolean isRepeated(String clause) {
        return Pattern.matches("(?:并|且)?" + REPEATED, clause);
    }

    /** Whether a dated clause goes on as a standing duty: 6月底前完成并长期坚持. */
    static boolean goesOn(String words) {
        return ENDING.matcher(words).find() || ADDED.matcher(words).find();
    }

    /** The words of a dated clause without the mere remark that it goes on. */
    static String withoutGoingOn(String words) {
        String rest = words;
        String before;
        do {
            before = rest;
            rest = ENDING.matcher(rest).replaceFirst("");
        } while (!rest.equals(before));
        return rest;
    }

    static Matcher season(String text) {
        return SEASON.matcher(text);
    }

    static boolean isVague(String clause) {
        return VAGUE.matcher(clause).find();
    }
}
