package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.Span;

/** Reads 第二项, 第1、3项, 前两项, 后三个, 最后一项, 1-3项, 头一项. */
final class OrdinalReader implements MentionReader {
    private static final String ITEM = "项个条件";
    private static final String JOINS = "、,和与及跟";
    private static final String RANGES = "-~到至";
    private static final String NOT_BEFORE = "目之以提当年月日底会最然先随滞落延推拖往靠周天";
    private static final String AFTER_ITEM = " ,。;:!?、()\n是已未没还都全均也正按完进推滞停暂因由有无基照办搞弄做干顺的差刚才在开启受和与及0123456789";
    private static final List<String> PARTS =
            List.of("节点", "阶段", "里程碑", "标段", "片区", "批", "期", "步", "轮", "季度", "次", "月");
    private static final List<String> RANKS = List.of("排名", "名列", "位居", "位列", "居", "排", "排在", "倒数");
    private static final int MOST = 200;

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        for (String end : List.of("最后", "末尾")) {
            if (text.startsWith(end, at)) {
                return fromTheEnd(text, at, at + end.length());
            }
        }
        char first = text.at(at);
        if ((first == '前' || first == '头' || first == '后') && NOT_BEFORE.indexOf(text.at(at - 1)) < 0) {
            return several(text, at, first == '后');
        }
        return list(text, at);
    }

    private static @Nullable Mention fromTheEnd(NormalText text, int at, int numberAt) {
        Numeral count = Numerals.readAt(text.text(), numberAt);
        if (count == null || !count.isWhole() || !isItem(text, count.untilExclusive())) {
            return null;
        }
        return isOfThings(text, count.untilExclusive())
                ? null
                : counted(new Span(at, count.untilExclusive() + 1), count.toInt(), true);
    }

    private static @Nullable Mention several(NormalText text, int at, boolean end) {
        Numeral count = Numerals.readAt(text.text(), text.at(at + 1) == '面' ? at + 2 : at + 1);
        if (count == null || !count.isWhole() || !isItem(text, count.untilExclusive())) {
            return null;
        }
        return isOfThings(text, count.untilExclusive())
                ? null
                : counted(new Span(at, count.untilExclusive() + 1), count.toInt(), end);
    }

    private static @Nullable Mention counted(Span span, int count, boolean end) {
        if (count < 1 || count > MOST) {
            return null;
        }
        return new OrdinalMention(
                span,
                IntStream.range(0, count)
                        .map(index -> end ? index - count : index + 1)
                        .boxed()
                        .toList());
    }

    private static @Nullable Mention list(NormalText text, int at) {
        boolean ordinal = text.at(at) == '第';
        if (ordinal
                && RANKS.stream().anyMatch(rank -> at >= rank.length() && text.startsWith(rank, at - rank.length()))) {
            return null;
        }
        List<Integer> positions = new ArrayList<>();
        int next = at;
        while (positions.size() < MOST) {
            Numeral number = Numerals.readAt(text.text(), text.at(next) == '第' ? next + 1 : next);
            if (number == null || !number.isWhole() || number.toInt() > MOST) {
                return null;
            }
            addUpTo(positions, number.toInt(), next > at && RANGES.indexOf(text.at(next - 1)) >= 0);
            int end = number.untilExclusive();
            int afterItem = isItem(text, end) ? end + 1 : end;
            if (isJoin(text, afterItem)
                    && (ordinal || text.at(afterItem) != ',')
                    && startsNumber(text, afterItem + 1)) {
                ordinal |= text.at(afterItem + 1) == '第';
                next = afterItem + 1;
                continue;
            }
            if (PARTS.stream().anyMatch(part -> text.startsWith(part, afterItem))) {
                return null;
            }
            boolean several = positions.size() > 1 && text.at(end) == '项';
            boolean enough = several || ordinal && (afterItem > end || isAlone(text, end));
            return enough && !(text.at(end) == '个' && text.at(end + 1) == '月')
                    ? new OrdinalMention(new Span(at, afterItem), positions)
                    : null;
        }
        return null;
    }

    private static void addUpTo(List<Integer> positions, int number, boolean range) {
        int from = range ? positions.get(positions.size() - 1) + 1 : number;
        for (int position = from; position <= number; position++) {
            positions.add(position);
        }
    }

    private static boolean startsNumber(NormalText text, int at) {
        return text.at(at) == '第' ? Numerals.isNumeral(text.at(at + 1)) : Numerals.isNumeral(text.at(at));
    }

    private static boolean isJoin(NormalText text, int at) {
        return JOINS.indexOf(text.at(at)) >= 0 || RANGES.indexOf(text.at(at)) >= 0;
    }

    private static boolean isItem(NormalText text, int at) {
        return ITEM.indexOf(text.at(at)) >= 0;
    }

    /** 最后2个工地 counts sites; 最后两个正常 and 前三项工作 speak of tasks. */
    private static boolean isOfThings(NormalText text, int at) {
        boolean told = AFTER_ITEM.indexOf(text.at(at + 1)) >= 0
                || text.startsWith("任务", at + 1)
                || text.startsWith("工作", at + 1);
        return text.at(at) != '项' && !told;
    }

    /** 第一 and 第二, but not 第一批 or 第一时间. */
    private static boolean isAlone(NormalText text, int at) {
        return ", 。;:、\n是已未没还都正完".indexOf(text.at(at)) >= 0;
    }
}
