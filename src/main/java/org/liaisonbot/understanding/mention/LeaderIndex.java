package org.liaisonbot.understanding.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/** The city leaders, found by 薛志强, 薛志强市长 or 薛市长. */
final class LeaderIndex {
    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
            + "姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文褚裴闫温霍樊牛柴靳";

    private final List<String> leaders;

    LeaderIndex(List<String> leaders) {
        this.leaders = leaders;
    }

    List<LeaderMention> leadersOf(NormalText text, List<Word> words) {
        List<LeaderMention> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            LeaderMention leader = leaderAt(text, at, words);
            if (leader != null) {
                found.add(leader);
                at = leader.span().untilExclusive() - 1;
            }
        }
        return found;
    }

    private @Nullable LeaderMention leaderAt(NormalText text, int at, List<Word> words) {
        for (String leader : leaders) {
            if (text.startsWith(leader, at)) {
                return new LeaderMention(new Span(at, at + leader.length()), List.of(leader));
            }
        }
        for (Word word : words) {
            LeaderMention given = word.is(Sense.LEADER_TITLE) ? byGivenName(text, at, word) : null;
            if (given != null) {
                return given;
            }
        }
        if (SURNAMES.indexOf(text.at(at)) < 0) {
            return null;
        }
        String surname = String.valueOf(text.at(at));
        for (Word word : words) {
            if (word.is(Sense.LEADER_TITLE) && word.span().from() == at + 1) {
                List<String> fitting = leaders.stream()
                        .filter(leader -> leader.startsWith(surname))
                        .toList();
                return new LeaderMention(new Span(at, word.span().untilExclusive()), fitting);
            }
        }
        return null;
    }

    /** 志强市长 */
    private @Nullable LeaderMention byGivenName(NormalText text, int at, Word title) {
        int length = title.span().from() - at;
        if (length != 2) {
            return null;
        }
        String given = text.slice(new Span(at, title.span().from()));
        List<String> fitting = leaders.stream()
                .filter(leader -> leader.length() == 3 && leader.endsWith(given))
                .toList();
        return fitting.isEmpty()
                ? null
                : new LeaderMention(new Span(at, title.span().untilExclusive()), fitting);
    }
}
