package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.task.Reference.Kind;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** The annexes of the plan, found by 附件3, 大气, 水上的, 土壤这块. */
final class AnnexNames {
    private static final List<String> AFTER_ONE_CHARACTER = List.of(
            "这", "那", "方面", "的", "类", "上", "环境", "污染", "口", "部分", "任务", "、", "附件", "里", "计划", "领域", "板块", "条线", "和",
            "月报", "周报", "台账", "报表", "清单", "总", "整体", "进展", "进度", "情况", "完成", "有", "几", "逾期", "到期", "超期", "没报", "未报",
            "谁", "还有", "怎", "咋", "如何", "亮", "红", "黄", "绿");
    private static final String BEFORE_ONE_CHARACTER = "\n ,;。?!:的下看查、和与及跟出导发报催把将给对有说问里个";

    private final Map<Integer, String> byNumber = new LinkedHashMap<>();
    private final Map<String, String> byName = new LinkedHashMap<>();

    AnnexNames(List<PlannedTask> tasks, Names names) {
        for (PlannedTask task : tasks) {
            String code = task.code().value();
            byNumber.putIfAbsent(
                    task.annex(),
                    code.substring(
                            0, code.length() - String.valueOf(task.number()).length()));
        }
        names.annexes().forEach((annex, words) -> {
            if (byNumber.containsValue(annex)) {
                words.forEach(word -> byName.put(word, annex));
            }
        });
    }

    /** A place that names an annex, by its character. */
    record AnnexMention(Span span, String annex) {}

    /** The annexes that the text names, in its order; not those in codes of tasks and names of units. */
    List<AnnexMention> in(Mentions mentions, List<Reference> references) {
        List<AnnexMention> found = new ArrayList<>();
        NormalText text = mentions.text();
        for (int at = 0; at < text.length(); at++) {
            AnnexMention annex = text.at(at) == '附' ? numbered(text, at) : named(mentions, at);
            if (annex != null && !isInName(mentions, references, at)) {
                found.add(annex);
            }
        }
        return found;
    }

    private static boolean isInName(Mentions mentions, List<Reference> references, int at) {
        Span here = new Span(at, at + 1);
        return references.stream()
                        .anyMatch(reference -> reference.kind() == Kind.CODE
                                && reference.span().overlaps(here))
                || mentions.units().stream().anyMatch(unit -> unit.span().overlaps(here));
    }

    private @Nullable AnnexMention numbered(NormalText text, int at) {
        int numberAt = text.startsWith("附件", at) || text.startsWith("附表", at) ? at + 2 : at + 1;
        Numerals.Numeral number = Numerals.readAt(text.text(), text.skipSpace(numberAt));
        String annex = number == null ? null : byNumber.get(number.toInt());
        return number == null || annex == null ? null : new AnnexMention(new Span(at, number.untilExclusive()), annex);
    }

    private @Nullable AnnexMention named(Mentions mentions, int at) {
        for (Map.Entry<String, String> name : byName.entrySet()) {
            String words = name.getKey();
            if (mentions.text().startsWith(words, at) && (words.length() > 1 || isAlone(mentions, at))) {
                return new AnnexMention(new Span(at, at + words.length()), name.getValue());
            }
        }
        return null;
    }

    /** One character names an annex only where it stands for itself: 水的台账, 涉气, not 放水的. */
    private static boolean isAlone(Mentions mentions, int at) {
        NormalText text = mentions.text();
        String after = text.text().substring(at + 1);
        boolean starts = BEFORE_ONE_CHARACTER.indexOf(text.at(at - 1)) >= 0 || isBehindMention(mentions, at);
        boolean ends = after.isEmpty() && text.text().substring(0, at).matches(".*(说说|看看|看下|看一下|说下|说一下|查查|查下|查一下|问问)");
        return ends
                || starts && AFTER_ONE_CHARACTER.stream().anyMatch(after::startsWith)
                || text.at(at - 1) == '涉' && !after.startsWith("及");
    }

    private static boolean isBehindMention(Mentions mentions, int at) {
        return mentions.figures().stream().anyMatch(figure -> figure.span().untilExclusive() == at)
                || mentions.leaders().stream().anyMatch(leader -> leader.span().untilExclusive() == at)
                || mentions.units().stream().anyMatch(unit -> unit.span().untilExclusive() == at);
    }
}
