package org.liaisonbot.understanding.report;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.text.Span;

/** 暂无需要协调解决的问题: words that say, from a negation to a noun at the end, that something in the way does not exist. */
final class Absence {
    private static final List<String> NONE =
            List.of("暂时没有", "目前没有", "不存在", "没遇到", "未遇到", "没有遇到", "没有", "暂无", "尚无", "并无", "没啥", "没什么", "无");
    private static final List<String> NOUNS = List.of(
            "问题", "困难", "难题", "难点", "堵点", "卡点", "障碍", "阻力", "瓶颈", "事项", "情况", "难处", "麻烦", "地方", "短板", "阻碍", "事情", "的事",
            "协调的", "解决的", "协调", "支持", "帮助");
    private static final List<String> ABOUT =
            List.of("问题", "困难", "难", "协调", "支持", "帮助", "影响", "阻", "障碍", "解决", "滞后", "异常");

    private Absence() {}

    static Optional<Span> of(Clause clause) {
        String words = clause.content().replaceFirst("[了的呢啊呀哈吧。!~ ]+$", "");
        if (NOUNS.stream().noneMatch(words::endsWith)) {
            return Optional.empty();
        }
        int start = clause.text().text().indexOf(words, clause.span().from());
        for (String none : NONE) {
            int at = words.indexOf(none);
            if (at >= 0 && speaksOfDifficulty(words.substring(at + none.length()))) {
                return Optional.of(new Span(start + at, start + words.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean speaksOfDifficulty(String words) {
        return words.length() > 1 && ABOUT.stream().anyMatch(words::contains);
    }
}
