package org.liaisonbot.understanding.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;

/** Reads what stands before the number of a task code and says which annex is meant: 气, 大气第, 附件1第, 1-. */
final class CodeHeads {
    private static final String LINKS = "-第#:.(之_的/类项部分编号";
    private static final List<String> ANNEX_LINKS = List.of("里第", "中第", "里的第", "的第", "序号", "里的", "中的");

    private final PhraseTrie<String> prefixes = new PhraseTrie<>();
    private final Map<Integer, String> prefixByAnnex = new HashMap<>();

    CodeHeads(List<PlannedTask> planned, Map<String, List<String>> mediums) {
        Set<String> known = new TreeSet<>();
        for (PlannedTask task : planned) {
            String code = task.code().value();
            int digits = String.valueOf(task.number()).length();
            String prefix = code.substring(0, code.length() - digits);
            prefixByAnnex.putIfAbsent(task.annex(), prefix);
            known.add(prefix);
        }
        for (String prefix : known) {
            mediums.getOrDefault(prefix, List.of(prefix)).forEach(words -> prefixes.put(words, prefix));
        }
    }

    /**
     * Up to the number.
     *
     * @param pair written as 1-20
     */
    record Head(String prefix, int numberAt, boolean pair) {}

    @Nullable
    Head headAt(NormalText text, int at) {
        Head annex = annexAt(text, at);
        if (annex != null) {
            return annex;
        }
        PhraseTrie.Match<String> prefix = prefixes.longestAt(text.text(), at);
        if (prefix != null) {
            int numberAt = skipLinks(text, at + prefix.length());
            return Numerals.isNumeral(text.at(numberAt)) ? new Head(prefix.value(), numberAt, false) : null;
        }
        return Numerals.isNumeral(text.at(at)) ? pairAt(text, at) : null;
    }

    /** 附件1第20项, 附1-20 */
    private @Nullable Head annexAt(NormalText text, int at) {
        if (text.at(at) != '附') {
            return null;
        }
        int annexAt = text.skipSpace(text.startsWith("附件", at) || text.startsWith("附表", at) ? at + 2 : at + 1);
        Numeral annex = Numerals.readAt(text.text(), annexAt);
        String prefix = annex == null || !annex.isWhole() ? null : prefixByAnnex.get(annex.toInt());
        if (annex == null || prefix == null) {
            return null;
        }
        int numberAt = skipLinks(text, annex.untilExclusive());
        for (String words : ANNEX_LINKS) {
            if (text.startsWith(words, numberAt)) {
                numberAt = text.skipSpace(numberAt + words.length());
            }
        }
        boolean linked = numberAt > annex.untilExclusive() || annex.chinese();
        return linked && Numerals.isNumeral(text.at(numberAt)) ? new Head(prefix, numberAt, false) : null;
    }

    /** 1-20, which is neither a span of months nor of days nor a range of numbers */
    private @Nullable Head pairAt(NormalText text, int at) {
        Numeral annex = Numerals.readAt(text.text(), at);
        if (annex == null || !annex.isWhole() || text.at(annex.untilExclusive()) != '-' || !startsClause(text, at)) {
            return null;
        }
        String prefix = prefixByAnnex.get(annex.toInt());
        int numberAt = annex.untilExclusive() + 1;
        return prefix != null && Numerals.isDigit(text.at(numberAt)) ? new Head(prefix, numberAt, true) : null;
    }

    private static boolean startsClause(NormalText text, int at) {
        char before = text.at(at - 1);
        return !Numerals.isDigit(before) && ".-/%~".indexOf(before) < 0;
    }

    private static int skipLinks(NormalText text, int from) {
        int at = text.skipSpace(from);
        while (LINKS.indexOf(text.at(at)) >= 0) {
            at = text.skipSpace(at + 1);
        }
        return at;
    }
}
