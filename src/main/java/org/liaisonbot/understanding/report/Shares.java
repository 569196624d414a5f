package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.NumberMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Span;

/** Tells which of the percentages of a task's clauses is its progress. */
final class Shares {
    private static final int NEAR = 4;
    private static final int HALF = 50;
    private static final int FARTHEST_RATE = 7;
    private static final List<String> WHOLES =
            List.of("累计", "总体", "整体", "总进度", "总的", "合计", "综合进度", "形象进度", "总工程量", "总量", "全部工程", "总共");

    private final LocalDate today;
    private final List<Share> shares = new ArrayList<>();

    private Shares(LocalDate today) {
        this.today = today;
    }

    /** What a percentage stands for. */
    enum Role {
        PROGRESS,
        REMAINDER,
        TO_COME,
        EARLIER,
        UNRELATED
    }

    /**
     * @param percent of the progress; null when only approximate
     */
    record Share(Span span, @Nullable Integer percent, Role role) {}

    static Shares in(List<Clause> clauses, LocalDate today) {
        Shares shares = new Shares(today);
        clauses.forEach(shares::read);
        shares.dropPartsOfWhole(clauses);
        shares.dropMoreThanHalf(clauses);
        return shares;
    }

    List<Share> all() {
        return shares;
    }

    List<Share> progress() {
        return shares.stream()
                .filter(share -> share.role == Role.PROGRESS || share.role == Role.REMAINDER)
                .toList();
    }

    private void read(Clause clause) {
        boolean corrected = clause.has(Sense.NOT_BUT);
        for (ShareMention mention : clause.figures(ShareMention.class)) {
            shares.add(share(clause, mention.span(), mention.percent()));
        }
        for (NumberMention number : clause.figures(NumberMention.class)) {
            if (isPercentage(clause, number, corrected)) {
                shares.add(share(clause, number.span(), number.whole()));
            }
        }
        dropFromIfTo(clause);
    }

    /** 本月完成10%，累计45%: where one is said to be the whole, the others are parts of it. */
    private void dropPartsOfWhole(List<Clause> clauses) {
        List<Share> whole = shares.stream()
                .filter(share -> share.role == Role.PROGRESS && isSaidOfWhole(clauses, share))
                .toList();
        if (whole.isEmpty()) {
            return;
        }
        shares.replaceAll(share -> share.role == Role.PROGRESS && !whole.contains(share)
                ? new Share(share.span, share.percent, Role.UNRELATED)
                : share);
    }

    /** 任务过半，完成58%: the exact figure holds. */
    private void dropMoreThanHalf(List<Clause> clauses) {
        boolean exact = shares.stream()
                .anyMatch(share -> share.role == Role.PROGRESS && share.percent != null && share.percent > HALF);
        if (exact && !clauses.isEmpty()) {
            NormalText text = clauses.get(0).text();
            shares.replaceAll(share ->
                    share.role == Role.PROGRESS && text.slice(share.span).startsWith("过")
                            ? new Share(share.span, share.percent, Role.UNRELATED)
                            : share);
        }
    }

    private static boolean isSaidOfWhole(List<Clause> clauses, Share share) {
        return clauses.stream()
                .filter(clause -> clause.span().contains(share.span))
                .anyMatch(clause -> {
                    String before = clause.text().slice(new Span(clause.span().from(), share.span.from()));
                    return WHOLES.stream().anyMatch(before::contains);
                });
    }

    /** 推进中60, 进度：80, 不是60是70 */
    private static boolean isPercentage(Clause clause, NumberMention number, boolean corrected) {
        if (!number.isWhole() || number.whole() > 100) {
            return false;
        }
        int from = number.span().from();
        char next = clause.text().at(clause.text().skipSpace(number.span().untilExclusive()));
        boolean closed = ",;。!?\n:了左多吧".indexOf(next) >= 0
                || clause.text().at(number.span().untilExclusive()) == ' '
                || number.span().untilExclusive() >= clause.span().untilExclusive();
        boolean awaited =
                clause.hasBefore(from, 2, Sense.PROGRESS_RATE, Sense.REACHED) || clause.field() == Sense.FIELD_PROGRESS;
        boolean behindPosition = clause.references().stream()
                .anyMatch(reference -> reference.span().untilExclusive() == from
                        && reference.kind() == Reference.Kind.POSITION
                        && "第前后最头".indexOf(clause.text().at(reference.span().from())) >= 0);
        boolean contrast = corrected
                && (clause.hasBefore(from, 1, Sense.NOT_BUT) || clause.text().at(from - 1) == '是');
        boolean opensCorrection =
                clause.hasBefore(from, 1, Sense.CORRECTION) || clause.text().at(from - 1) == '是';
        return contrast || closed && (awaited || opensCorrection || behindPosition);
    }

    private Share share(Clause clause, Span span, @Nullable Integer percent) {
        Role role = role(clause, span);
        boolean nearly = percent != null && percent == 100 && clause.hasBefore(span.from(), 1, Sense.NEARLY);
        if (nearly) {
            return new Share(span, null, role);
        }
        Integer progress = percent != null && role == Role.REMAINDER ? Integer.valueOf(100 - percent) : percent;
        return new Share(span, progress, role);
    }

    private Role role(Clause clause, Span span) {
        int from = span.from();
        int end = span.untilExclusive();
        if (isUnrelated(clause, span) || clause.hasBefore(from, 1, Sense.NOT_BUT)) {
            return Role.UNRELATED;
        }
        if (clause.hasBefore(from, 2, Sense.LEFT) || clause.text().at(from - 1) == '差' || isLeftOver(clause, end)) {
            return Role.REMAINDER;
        }
        if (isDue(clause, from) || new Mood(clause, today).isShareToCome(from)) {
            return Role.TO_COME;
        }
        return isEarlier(clause, from) ? Role.EARLIER : Role.PROGRESS;
    }

    /** 本月应完成80% is the target. */
    private static boolean isDue(Clause clause, int from) {
        return clause.all(Sense.ACHIEVED, Sense.DONE, Sense.REACHED).stream()
                .map(Word::span)
                .anyMatch(verb -> from - verb.untilExclusive() >= 0
                        && from - verb.untilExclusive() <= 1
                        && "应需须该".indexOf(clause.text().at(verb.from() - 1)) >= 0
                        && !clause.hasBefore(verb.from(), 0, Sense.CORRECTION));
    }

    /** 还有两成没完成 */
    private static boolean isLeftOver(Clause clause, int end) {
        return clause.hasAfter(end, 2, Sense.NOT) && Signs.of(clause).has(Sign.NOT_DONE);
    }

    private static boolean isEarlier(Clause clause, int from) {
        return clause.hasBefore(from, NEAR, Sense.LATELY, Sense.ORIGINALLY)
                && clause.figures(CountMention.class).isEmpty();
    }

    private static boolean isUnrelated(Clause clause, Span span) {
        int from = span.from();
        if (clause.hasBefore(from, 1, Sense.REACHED)) {
            return clause.hasBefore(from, 10, Sense.OTHER_RATE) || isOtherRate(clause, from);
        }
        return isOtherRate(clause, from)
                || clause.hasBefore(from, 1, Sense.BEHIND)
                || clause.hasBefore(from, 3, Sense.CHANGE)
                || clause.hasBefore(from, 6, Sense.OTHER_RATE)
                || clause.text().at(from - 1) == '个'
                        && Numerals.isNumeral(clause.text().at(from - 2))
                        && !isBehindTask(clause, from)
                || isObjectOfOther(clause, span);
    }

    /** 铁运比例提升到68%, 更新率100%: a rate that is not one of progress. */
    private static boolean isOtherRate(Clause clause, int from) {
        int start = Math.max(clause.span().from(), from - FARTHEST_RATE);
        String before = clause.text().slice(new Span(start, from));
        int rate = Math.max(before.lastIndexOf('率'), before.lastIndexOf("比例") < 0 ? -1 : before.lastIndexOf("比例") + 1);
        if (rate < 0) {
            return false;
        }
        int end = start + rate + 1;
        boolean ofProgress = clause.all(Sense.PROGRESS_RATE).stream()
                .anyMatch(word ->
                        word.span().untilExclusive() == end && word.span().length() > 2);
        boolean named = Character.isLetter(clause.text()
                .at(end - ("例".indexOf(clause.text().at(end - 1)) >= 0 ? 3 : 2)));
        return named && !ofProgress;
    }

    private static boolean isBehindTask(Clause clause, int from) {
        return clause.references().stream()
                .anyMatch(reference -> reference.span().untilExclusive() == from);
    }

    /** 资金的80%已到位 is about money. */
    private static boolean isObjectOfOther(Clause clause, Span span) {
        return clause.text().startsWith("的资金", span.untilExclusive())
                || clause.text().startsWith("资金", span.untilExclusive());
    }

    /** Of 从60%提高到85% only the second is the progress. */
    private void dropFromIfTo(Clause clause) {
        for (int index = 0; index + 1 < shares.size(); index++) {
            Share first = shares.get(index);
            Share second = shares.get(index + 1);
            boolean same = clause.span().contains(first.span) && clause.span().contains(second.span);
            boolean pair = same
                    && ("从由自".indexOf(clause.text().at(first.span.from() - 1)) >= 0
                            || clause.hasBefore(second.span.from(), 1, Sense.REACHED));
            if (pair) {
                shares.set(index, new Share(first.span, first.percent, Role.EARLIER));
                shares.set(index + 1, new Share(second.span, second.percent, Role.PROGRESS));
            }
        }
    }
}
