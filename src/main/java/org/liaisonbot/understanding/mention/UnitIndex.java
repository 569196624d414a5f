package org.liaisonbot.understanding.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Normaliser;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** All names of units and groups, with the short ones that people use where only one unit fits. */
final class UnitIndex {
    private static final List<String> ENDINGS =
            List.of("街道办事处", "人民政府", "镇政府", "乡政府", "街道办", "管委会", "分局", "街道", "大队", "中心", "公司", "局", "办", "镇", "乡");

    private static final int LONGEST_COMPOUND = 4;

    private final PhraseTrie<Entry> names = new PhraseTrie<>();
    private final PhraseTrie<Boolean> compounds = new PhraseTrie<>();

    UnitIndex(UnitNames units, Names spoken, Normaliser normaliser) {
        spoken.unitCompounds().forEach(words -> compounds.put(words, true));
        briefNames(units, normaliser).forEach((brief, unit) -> names.put(brief, new Entry(unit, false, true)));
        for (String group : units.groups()) {
            names.put(normaliser.normalise(group).text(), new Entry(group, true, false));
            spoken.groups()
                    .getOrDefault(group, List.of())
                    .forEach(words -> names.put(words, new Entry(group, true, false)));
        }
        units.unitsByAnyName()
                .forEach((name, unit) ->
                        names.put(normaliser.normalise(name).text(), new Entry(unit.value(), false, false)));
    }

    private static Map<String, String> briefNames(UnitNames units, Normaliser normaliser) {
        Map<String, String> brief = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        Set<String> stops = new HashSet<>(new Names().titleStopWords());
        units.unitsByAnyName().forEach((name, unit) -> {
            String shortened = shortened(normaliser.normalise(name).text());
            String other = brief.putIfAbsent(shortened, unit.value());
            if (shortened.length() < 2 || stops.contains(shortened) || other != null && !other.equals(unit.value())) {
                doubtful.add(shortened);
            }
        });
        brief.keySet().removeAll(doubtful);
        units.unitsByAnyName().keySet().forEach(brief::remove);
        return brief;
    }

    private static String shortened(String name) {
        String start = name.startsWith("市") ? name.substring(1) : name;
        for (String ending : ENDINGS) {
            if (start.endsWith(ending)) {
                return start.substring(0, start.length() - ending.length());
            }
        }
        return start;
    }

    List<UnitMention> unitsOf(NormalText text, List<Word> words) {
        List<UnitMention> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            PhraseTrie.Match<Entry> match = names.longestAt(text.text(), at);
            if (match == null) {
                continue;
            }
            Span span = new Span(at, at + match.length());
            Entry entry = match.value();
            if (entry.brief && (isWithinLongerWord(span, words) || isWithinCompound(text, span))) {
                continue;
            }
            dropWhatItCompletes(found, span, entry);
            found.add(new UnitMention(span, entry.name, entry.group, entry.brief));
            at = span.untilExclusive() - 1;
        }
        return found;
    }

    /** 公安交警 names 市公安局交警大队 alone. */
    private static void dropWhatItCompletes(List<UnitMention> found, Span span, Entry entry) {
        found.removeIf(before -> before.span().untilExclusive() == span.from()
                && entry.name.startsWith(before.name())
                && !entry.name.equals(before.name()));
    }

    /** 环保任务 does not name 环保局. */
    private boolean isWithinCompound(NormalText text, Span span) {
        for (int at = Math.max(0, span.from() - LONGEST_COMPOUND); at <= span.from(); at++) {
            PhraseTrie.Match<Boolean> compound = compounds.longestAt(text.text(), at);
            if (compound != null && at + compound.length() >= span.untilExclusive()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinLongerWord(Span span, List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.span().overlaps(span) && word.span().length() > span.length());
    }

    /** What a name stands for. */
    private record Entry(String name, boolean group, boolean brief) {}
}
