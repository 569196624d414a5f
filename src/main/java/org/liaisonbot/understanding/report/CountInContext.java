package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.text.Span;

/**
 * A count between the words before it and those after it.
 *
 * @param before from the count before, or the beginning of the clause
 * @param after up to the next count, or the end of the clause
 * @param next the next count, in this clause or a later one
 */
record CountInContext(
        Clause clause,
        CountMention mention,
        Clause before,
        Clause after,
        boolean lastInClause,
        @Nullable CountMention next) {
    private static final String ACHIEVING = "了完好掉";
    private static final List<String> PAPERS = List.of("通知", "罚单", "告知", "文书", "传单", "提示函", "督办单");
    private static final List<String> FAILED = List.of("不达标", "不合格", "不符合", "没达标", "未达标", "没合格", "未合格", "没达到", "未达到");
    private static final List<String> AMONG = List.of("里", "中", "当中", "之中", "内有");
    private static final String DUE = "应该需要待须拟";
    private static final List<String> DONE_BEHIND =
            List.of("已", "完成", "完工", "通过", "投运", "投产", "建成", "做完", "弄完", "搞完", "好了", "验收");
    private static final List<String> DONE_EARLIER = List.of("完成", "通过", "完工", "已", "搞定", "达标");
    private static final List<String> ACTUAL = List.of("完成", "已", "实际", "目前", "现在");

    static List<CountInContext> in(List<Clause> clauses) {
        List<CountInContext> found = new ArrayList<>();
        List<CountMention> all = clauses.stream()
                .flatMap(clause -> clause.figures(CountMention.class).stream())
                .toList();
        for (Clause clause : clauses) {
            List<CountMention> mentions = clause.figures(CountMention.class);
            int from = clause.span().from();
            for (int index = 0; index < mentions.size(); index++) {
                CountMention mention = mentions.get(index);
                boolean last = index + 1 == mentions.size();
                int until = last
                        ? clause.span().untilExclusive()
                        : mentions.get(index + 1).span().from();
                int place = all.indexOf(mention);
                found.add(new CountInContext(
                        clause,
                        mention,
                        clause.part(new Span(from, mention.span().from())),
                        clause.part(new Span(mention.span().untilExclusive(), until)),
                        last,
                        place + 1 < all.size() ? all.get(place + 1) : null));
                from = mention.span().untilExclusive();
            }
        }
        return found;
    }

    /** 识别牌30个、监测点12个: the second is counted like the first. */
    boolean continuesList() {
        String words = clause.text().slice(before.span());
        return words.startsWith("、") || words.startsWith("和");
    }

    /** 整治2处 treats the thing itself, 整改2处 puts a problem right. */
    boolean isTreated() {
        return before.content().contains("整治") || before.content().contains("治理");
    }

    /** 5户全部完成 */
    boolean isAll() {
        return after.has(Sense.ALL)
                && after.all(Sense.STAGE).stream()
                        .noneMatch(step -> after.all(Sense.DONE).stream()
                                .anyMatch(done -> done.span().untilExclusive()
                                        == step.span().from()));
    }

    boolean isMore() {
        return before.has(Sense.ANOTHER, Sense.MORE);
    }

    boolean isSoFar() {
        return before.has(Sense.ALTOGETHER);
    }

    CountRole role(String title, boolean afterFound, LocalDate today) {
        if (isCountOfTasks() || before.content().contains("其中") && !isDoneAmong()) {
            return CountRole.UNRELATED;
        }
        if (before.has(Sense.NOT_BUT, Sense.CHANGE)) {
            return CountRole.UNRELATED;
        }
        if (before.content().equals("是")) {
            return CountRole.DONE;
        }
        if (before.content().endsWith("问题") && before.has(Sense.FIXED)) {
            return CountRole.FIXED;
        }
        if (before.has(Sense.FOUND)
                || clause.text().startsWith("问题", mention.span().untilExclusive())) {
            return CountRole.FOUND;
        }
        if (afterFound && before.has(Sense.FIXED)) {
            return CountRole.FIXED;
        }
        if (!lastInClause && isWithin(after)) {
            return CountRole.TOTAL;
        }
        if (AMONG.stream().anyMatch(after.content()::startsWith) && isWholeOfNext()) {
            return CountRole.TOTAL;
        }
        if (isWithin(before)) {
            return CountRole.DONE;
        }
        if (before.has(Sense.EXCEPT)) {
            return CountRole.LEFT;
        }
        if (isRestDone(today)) {
            return CountRole.DONE;
        }
        if (isLeft()) {
            return isFollowedByAchieved() ? CountRole.TOTAL : CountRole.LEFT;
        }
        if (isTotalOfNext() || before.all(Sense.ACHIEVED).stream().anyMatch(this::isDue)) {
            return CountRole.TOTAL;
        }
        if (isActivity(title)) {
            return CountRole.ACTIVITY;
        }
        if (isAchievedBefore() && !isListedBeforeVerbs()) {
            boolean toCome =
                    new Mood(clause, today).isCountToCome(mention.span().from()) && !before.has(Sense.ALREADY);
            return toCome || Signs.of(before).has(Sign.UNDER_WAY) && !before.has(Sense.DONE, Sense.ALREADY)
                    ? CountRole.PENDING
                    : CountRole.DONE;
        }
        if (isMore() && !before.has(Sense.TOTAL)) {
            boolean toCome =
                    new Mood(clause, today).isCountToCome(mention.span().from());
            return toCome ? CountRole.PENDING : CountRole.DONE;
        }
        return isSoFar() && !before.has(Sense.TOTAL) ? CountRole.DONE : roleFromWhatFollows(today);
    }

    /** 两个都完成一半 counts the tasks themselves. */
    private boolean isCountOfTasks() {
        boolean opens = before.content().isEmpty();
        boolean items = mention.unit().equals("项") && after.has(Sense.ALL);
        boolean pieces =
                mention.unit().equals("个") && after.hasAfter(after.span().from(), 0, Sense.ALL);
        return opens && (items || pieces);
    }

    private CountRole roleFromWhatFollows(LocalDate today) {
        if (!after.figures(ShareMention.class).isEmpty()) {
            return CountRole.TOTAL;
        }
        if (clause.text().at(mention.span().untilExclusive()) == '了') {
            return CountRole.DONE;
        }
        Signs signs = Signs.of(after);
        if (after.has(Sense.ACTED) && after.has(Sense.ACHIEVED)) {
            return CountRole.DONE;
        }
        if (signs.hasAny(Sign.NOT_STARTED, Sign.UNDER_WAY, Sign.BEHIND, Sign.DIFFICULTY) && !after.has(Sense.DONE)) {
            return CountRole.PENDING;
        }
        if (before.has(Sense.TOTAL)) {
            return CountRole.TOTAL;
        }
        if (after.has(Sense.ACHIEVED) && !signs.has(Sign.DONE) && !isMarked(after) && followsDone()) {
            return CountRole.PENDING;
        }
        if (after.has(Sense.ACHIEVED) || signs.has(Sign.DONE)) {
            int at = after.first(Sense.ACHIEVED, Sense.DONE)
                    .map(word -> word.span().from())
                    .orElse(after.span().from());
            return new Mood(clause, today).isCountToCome(at) ? CountRole.PENDING : CountRole.DONE;
        }
        boolean happened = lastInClause && after.content().endsWith("了") && !after.has(Sense.NOT, Sense.LACK);
        return happened ? CountRole.DONE : CountRole.TOTAL;
    }

    /** 15个村全部开工，其中11个完工 */
    private boolean isDoneAmong() {
        return Signs.of(after).has(Sign.DONE);
    }

    /** 8家完成2家在建2家没动: each verb stands behind its number. */
    private boolean isListedBeforeVerbs() {
        List<CountMention> all = clause.figures(CountMention.class);
        CountMention last = all.get(all.size() - 1);
        Clause behindLast =
                clause.part(new Span(last.span().untilExclusive(), clause.span().untilExclusive()));
        return all.indexOf(mention) > 0
                && behindLast.words().stream().anyMatch(Clauses::isPredicate)
                && after.words().stream()
                        .anyMatch(word -> Clauses.isPredicate(word)
                                && word.span().from() - mention.span().untilExclusive() <= 1);
    }

    private static boolean isMarked(Clause clause) {
        return clause.has(Sense.ALREADY, Sense.OVER, Sense.DONE) || endsAchieved(clause);
    }

    /** 12家通过验收，2家整改: beside those that are done, the others are being worked on. */
    private boolean followsDone() {
        String earlier = clause.text().text().substring(0, mention.span().from());
        return DONE_EARLIER.stream().anyMatch(earlier::contains);
    }

    /** 15个村中的6个 */
    /** 4000户里头还剩200户 */
    private boolean isWholeOfNext() {
        return next != null
                && next.unit().equals(mention.unit())
                && next.value().compareTo(mention.value()) <= 0;
    }

    private static boolean isWithin(Clause between) {
        String words = between.content();
        return words.length() <= 5 && (words.endsWith("中的") || words.endsWith("里的") || words.endsWith("当中的"));
    }

    /** 还有1处没治，其余4处完成 */
    private boolean isRestDone(LocalDate today) {
        Signs signs = Signs.of(after);
        int at = after.first(Sense.DONE).map(word -> word.span().from()).orElse(0);
        return before.has(Sense.REST)
                && lastInClause
                && signs.has(Sign.DONE)
                && clause.figures(ShareMention.class).isEmpty()
                && !new Mood(clause, today).isToCome(at);
    }

    private boolean isLeft() {
        return nearestIs(Sense.LEFT)
                || FAILED.stream().anyMatch(after.content()::startsWith)
                || before.content().endsWith("最后")
                || before.content().endsWith("差了")
                || before.content().matches(".*[未没](?:到位|完成|整改|整治|达标|覆盖|改造|拆除|安装)")
                || clause.text().at(mention.span().from() - 1) == '差'
                || Signs.of(after).has(Sign.NOT_DONE);
    }

    private boolean isFollowedByAchieved() {
        return !lastInClause && (after.has(Sense.ACHIEVED, Sense.DONE) || endsAchieved(after));
    }

    /** 整治8户完成5户: the first is the whole, whatever word stands before it. */
    private boolean isTotalOfNext() {
        CountMention following = next;
        boolean fits = following != null
                && (following.unit().equals(mention.unit()) || following.unit().isEmpty())
                && following.value().compareTo(mention.value()) <= 0;
        boolean achieved = endsAchieved(before)
                || before.content().contains("已") && !nearestIs(Sense.TOTAL)
                || before.has(Sense.MORE)
                || before.has(Sense.DONE);
        return fits
                && !achieved
                && following != null
                && !isPartOfEarlier(following)
                && (isFollowedByAchieved() || lastInClause && isAchievedInNextClause(following));
    }

    /** 12家8家完成2家在建: the whole was named before the two. */
    private boolean isPartOfEarlier(CountMention following) {
        return clause.figures(CountMention.class).stream()
                .filter(earlier -> earlier.span().from() < mention.span().from()
                        && earlier.unit().equals(mention.unit()))
                .anyMatch(earlier -> earlier.value().compareTo(mention.value().add(following.value())) >= 0);
    }

    private boolean isAchievedInNextClause(@Nullable CountMention following) {
        if (following == null
                || after.has(Sense.ALREADY) && !after.has(Sense.START)
                || Signs.of(after).hasAny(Sign.DONE, Sign.NOT_STARTED)) {
            return false;
        }
        int gap = following.span().from() - clause.span().untilExclusive();
        if (gap <= 0) {
            return false;
        }
        String between = clause.text()
                .slice(new Span(clause.span().untilExclusive(), following.span().from()));
        return gap <= 8
                && (isFollowedByDone(following)
                        || ACTUAL.stream().anyMatch(between::contains)
                        || ACHIEVING.indexOf(between.charAt(between.length() - 1)) >= 0);
    }

    /** 两个项目，一个已投运 */
    private boolean isFollowedByDone(CountMention following) {
        int end = following.span().untilExclusive();
        return DONE_BEHIND.stream().anyMatch(words -> clause.text().startsWith(words, end));
    }

    private boolean isAchievedBefore() {
        return nearestIs(Sense.ACHIEVED)
                || endsAchieved(before)
                || Signs.of(before).has(Sign.DONE)
                || before.content().contains("已") && !before.has(Sense.TOTAL, Sense.LEFT);
    }

    private static boolean endsAchieved(Clause before) {
        String words = before.content();
        return !words.isEmpty() && ACHIEVING.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** Whether of the words about amounts before a count the nearest has this sense; 应改造 is more than 改造. */
    private boolean nearestIs(Sense sense) {
        Word nearest = null;
        for (Word word : before.all(Sense.LEFT, Sense.TOTAL, Sense.ACHIEVED)) {
            boolean within = nearest != null
                    && nearest.span().contains(word.span())
                    && !nearest.span().equals(word.span());
            nearest = within ? nearest : word;
        }
        return nearest != null && (isDue(nearest) ? sense == Sense.TOTAL : nearest.is(sense));
    }

    /** 应改1.2万户 is what is to be done, not what is done. */
    private boolean isDue(Word word) {
        return word.is(Sense.ACHIEVED)
                && DUE.indexOf(clause.text().at(word.span().from() - 1)) >= 0;
    }

    /** An act such as 检查 is progress only where it is what the task's title asks for. */
    private boolean isActivity(String title) {
        boolean papers = PAPERS.stream().anyMatch(before.content()::contains);
        return papers && !title.contains("通知")
                || !before.has(Sense.DONE)
                        && before.all(Sense.ACTIVITY).stream()
                                .anyMatch(word -> !title.contains(clause.text().slice(word.span())));
    }
}
