package org.liaisonbot.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;

/** The annexes of the plan, found by 附件3, 大气, 水上的, 土壤这块. */
final class AnnexNames {
    private static final List<String> AFTER_ONE_CHARACTER = List.of(
            "这块", "方面", "的任务", "类", "上", "环境", "污染", "那块", "这边", "口", "部分", "这一块", "任务", "、", "附件", "里", "计划", "的进",
            "的情", "的完", "这条", "领域");

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

    /** The character of the annex that the text names; null when it names none. */
    @Nullable
    String in(NormalText text) {
        for (int at = 0; at < text.length(); at++) {
            String annex = text.at(at) == '附' ? numbered(text, at) : named(text, at);
            if (annex != null) {
                return annex;
            }
        }
        return null;
    }

    private @Nullable String numbered(NormalText text, int at) {
        int numberAt = text.startsWith("附件", at) || text.startsWith("附表", at) ? at + 2 : at + 1;
        Numerals.Numeral number = Numerals.readAt(text.text(), text.skipSpace(numberAt));
        return number == null ? null : byNumber.get(number.toInt());
    }

    private @Nullable String named(NormalText text, int at) {
        for (Map.Entry<String, String> name : byName.entrySet()) {
            String words = name.getKey();
            if (text.startsWith(words, at) && (words.length() > 1 || isAlone(text, at))) {
                return name.getValue();
            }
        }
        return null;
    }

    private static boolean isAlone(NormalText text, int at) {
        char before = text.at(at - 1);
        boolean starts = "\n ,的下看查、和与出导发报催".indexOf(before) >= 0;
        return starts && AFTER_ONE_CHARACTER.stream().anyMatch(words -> text.startsWith(words, at + 1));
    }
}
