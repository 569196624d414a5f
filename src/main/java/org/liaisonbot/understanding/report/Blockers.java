package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.text.Span;

/** Finds the words that say what is in the way. */
final class Blockers {
    private static final List<String> CONNECTIVES = List.of(
            "主要原因是", "主要因为", "主要由于", "主要是因为", "主要是", "主要因", "原因是", "因为", "由于", "但是", "不过", "可是", "只是", "就是", "目前", "现在",
            "主要", "存在问题", "但", "且", "的", "了");

    private static final List<String> STUCK = List.of("卡", "受阻", "僵", "趴窝", "停转", "瘫痪", "熄火");
    private static final List<String> CONTRASTS = List.of("就是", "只是", "但是", "但", "不过", "可是", "然而", "美中不足");

    private static final List<String> NEEDS = List.of("需重新", "需要重新", "得重新", "要重新", "须重新", "还需重新", "只能重新");

    private static final List<String> BECAUSE = List.of("因为", "由于", "主要是因为", "主要因为", "原因是", "主要原因");

    private Blockers() {}

    /** @param inNeed something is behind, so that any reason given counts */
    static @Nullable String of(List<Clause> clauses, boolean inNeed) {
        List<Clause> saying = new ArrayList<>();
        for (Clause clause : clauses) {
            if (isDifficulty(clause, inNeed) || explainsWhatIsLeft(clauses, clause)) {
                saying.add(clause);
            }
        }
        if (saying.isEmpty()) {
            saying.addAll(clauses.stream()
                    .filter(clause -> Signs.of(clause).has(Sign.HELP_WANTED))
                    .toList());
        }
        if (saying.isEmpty()) {
            clauses.stream().filter(Blockers::isContrast).findFirst().ifPresent(saying::add);
        }
        if (saying.isEmpty() && inNeed) {
            clauses.stream().filter(Blockers::isUnexplained).findFirst().ifPresent(saying::add);
        }
        joinNeeds(clauses, saying);
        return saying.isEmpty() ? null : words(clauses, saying);
    }

    /** 手续未办结，需自然资源局协调; 设备流标，需重新招标: what is needed stands beside what is in the way, and belongs to it. */
    private static void joinNeeds(List<Clause> clauses, List<Clause> saying) {
        if (saying.isEmpty()) {
            return;
        }
        for (int index = clauses.indexOf(saying.get(saying.size() - 1)) + 1; index < clauses.size(); index++) {
            if (!needs(clauses.get(index))) {
                break;
            }
            saying.add(clauses.get(index));
        }
        for (int index = clauses.indexOf(saying.get(0)) - 1; index >= 0; index--) {
            Clause before = clauses.get(index);
            boolean unfinished = needs(saying.get(0)) && Signs.of(before).has(Sign.NOT_DONE) && !before.has(Sense.LEFT);
            if (!needs(before) && !unfinished || before.figures().stream().anyMatch(Clauses::isAmount)) {
                break;
            }
            saying.add(0, before);
        }
    }

    private static boolean needs(Clause clause) {
        boolean help = Signs.of(clause).has(Sign.HELP_WANTED) && new Residue(clause, "").length() > 0;
        return clause.figures().isEmpty() && (help || NEEDS.stream().anyMatch(clause.content()::startsWith));
    }

    /** 还差60户，因为住户不在家 */
    private static boolean explainsWhatIsLeft(List<Clause> clauses, Clause clause) {
        int index = clauses.indexOf(clause);
        return index > 0
                && BECAUSE.stream().anyMatch(clause.content()::startsWith)
                && !isBare(clause)
                && (clauses.get(index - 1).has(Sense.LEFT)
                        || Signs.of(clauses.get(index - 1)).has(Sign.NOT_DONE));
    }

    private static boolean isDifficulty(Clause clause, boolean inNeed) {
        Signs signs = Signs.of(clause);
        if (clause.field() == Sense.FIELD_DIFFICULTY) {
            return !signs.has(Sign.NO_DIFFICULTY) && !clause.isJust(Sense.FIELD_NONE);
        }
        boolean because = signs.has(Sign.CAUSE)
                && signs.hasAny(Sign.NOT_STARTED, Sign.NOT_DONE, Sign.BEHIND, Sign.CANNOT)
                && !isBare(clause);
        return signs.has(Sign.DIFFICULTY)
                || because
                || isStuck(clause)
                || inNeed && signs.has(Sign.CAUSE) && !isBare(clause);
    }

    /** 规划调整卡着: what stands before the word is in the way. */
    private static boolean isStuck(Clause clause) {
        return clause.all(Sense.BEHIND).stream()
                .filter(word -> STUCK.stream().anyMatch(clause.text().slice(word.span())::contains))
                .anyMatch(word -> {
                    int from = clause.references().stream()
                            .mapToInt(reference -> reference.span().untilExclusive())
                            .filter(end -> end <= word.span().from())
                            .max()
                            .orElse(clause.span().from());
                    Span before = new Span(from, Math.max(from, word.span().from()));
                    return new Residue(clause, "").lengthWithin(before) >= 2
                            || clause.figures(CountMention.class).stream()
                                    .anyMatch(count -> before.contains(count.span()));
                });
    }

    private static boolean isBare(Clause clause) {
        return clause.all(Sense.CAUSE).stream()
                .anyMatch(word -> clause.content().length() - word.span().length() < 2);
    }

    /** 正常推进，就是桥底下那段挨着铁路: the one thing that is said against it. */
    private static boolean isContrast(Clause clause) {
        return CONTRASTS.stream().anyMatch(clause.content()::startsWith)
                && isUnexplained(clause)
                && !clause.has(Sense.ABOUT_TO, Sense.LEFT, Sense.ACHIEVED, Sense.ACTIVITY)
                && new Residue(clause, "").lengthWithin(clause.span()) >= 3;
    }

    /** Beside "behind", words that say nothing else say why. */
    private static boolean isUnexplained(Clause clause) {
        return !Segment.saysSomething(clause)
                && clause.references().isEmpty()
                && clause.figures().isEmpty()
                && !clause.hasLong(
                        Sense.PART,
                        Sense.PLANNED,
                        Sense.GREETING,
                        Sense.ABOUT_TO,
                        Sense.CORRECTION,
                        Sense.NO_EXTENSION,
                        Sense.UNCHANGED)
                && !clause.isJust(Sense.ACK)
                && clause.content().length() >= 4;
    }

    /** From the first saying clause on, as long as clauses go on saying it. */
    private static String words(List<Clause> clauses, List<Clause> saying) {
        Clause first = saying.get(0);
        Clause last = first;
        int index = clauses.indexOf(first);
        while (index + 1 < clauses.size() && saying.contains(clauses.get(index + 1))) {
            last = clauses.get(++index);
        }
        Span span = new Span(start(first), Math.max(start(first), last.span().untilExclusive()));
        return first.text().original(span).replaceFirst("[)）】\\]]+$", "");
    }

    private static int start(Clause clause) {
        int start = clause.span().from();
        for (var reference : clause.references()) {
            start = Math.max(start, reference.span().untilExclusive());
        }
        int difficulty = Stream.concat(
                        Signs.of(clause).difficulties().stream(),
                        clause.all(Sense.CAUSE).stream().map(Word::span))
                .mapToInt(Span::from)
                .min()
                .orElse(start);
        for (Word word : clause.all(Sense.BEHIND, Sense.UNDER_WAY, Sense.ON_PLAN, Sense.NOT_STARTED)) {
            if (word.span().from() >= start && word.span().untilExclusive() < difficulty - 1) {
                start = word.span().untilExclusive();
            }
        }
        if (start >= clause.span().untilExclusive() || difficulty < start) {
            start = Math.min(difficulty, clause.span().from());
        }
        return skipConnectives(clause, start);
    }

    private static int skipConnectives(Clause clause, int from) {
        if (" .、,:()（【[".indexOf(clause.text().at(from)) >= 0
                && from + 1 < clause.span().untilExclusive()) {
            return skipConnectives(clause, from + 1);
        }
        for (String words : CONNECTIVES) {
            if (clause.text().startsWith(words, from)
                    && from + words.length() < clause.span().untilExclusive()) {
                return skipConnectives(clause, from + words.length());
            }
        }
        return from;
    }
}
