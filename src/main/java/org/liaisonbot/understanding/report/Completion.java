package org.liaisonbot.understanding.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Grain;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.text.Span;

/** Whether a clause that says "done" says it of the whole task and of the past. */
final class Completion {
    private static final Set<Grain> PERIODS = EnumSet.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR);
    private static final int NEAR_BEFORE = 7;
    private static final List<String> YEARS = List.of("今年", "全年", "本年", "年度", "年内", "一年");
    private static final Set<String> BEGINNINGS = Set.of("开工", "动工", "启动", "进场", "开建", "动手", "开干", "入场");
    private static final List<String> WORK = List.of("工作", "任务", "目标", "巡", "检查", "排查", "的");

    private final PlannedTask task;
    private final Parts parts;
    private final LocalDate today;

    Completion(PlannedTask task, Parts parts, LocalDate today) {
        this.task = task;
        this.parts = parts;
        this.today = today;
    }

    /** The signs of a clause, with DONE only where the task is done. */
    Set<Sign> signsOf(Clause clause) {
        Signs read = Signs.of(clause);
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if (read.has(sign)) {
                signs.add(sign);
            }
        }
        if (!clause.figures(CountMention.class).isEmpty() && !isNotOne(clause) && signs.remove(Sign.NOT_STARTED)) {
            signs.add(Sign.UNDER_WAY);
        }
        boolean some = clause.figures(CountMention.class).stream()
                .anyMatch(count -> count.measure() == CountMention.Measure.THINGS);
        if (some && !clause.has(Sense.ALL) && signs.remove(Sign.ON_PLAN)) {
            signs.add(Sign.UNDER_WAY);
        }
        if (startsLater(clause)) {
            signs.add(Sign.TO_START);
        }
        Span done = read.done();
        if (signs.contains(Sign.DONE) && done != null && !isOfTheWhole(clause, done)) {
            signs.remove(Sign.DONE);
            signs.add(isOfUnknown(clause, done) ? Sign.UNKNOWN_DONE : Sign.PART_DONE);
        }
        return signs;
    }

    /** 一处都没弄 */
    private static boolean isNotOne(Clause clause) {
        return clause.figures(CountMention.class).stream()
                .anyMatch(count -> count.value().compareTo(BigDecimal.ONE) == 0
                        && "都也".indexOf(clause.text().at(count.span().untilExclusive())) >= 0);
    }

    /** 预计9月开工 */
    private boolean startsLater(Clause clause) {
        Mood mood = new Mood(clause, today);
        return clause.all(Sense.START).stream()
                .anyMatch(start -> mood.isToCome(start.span().from())
                        && BEGINNINGS.contains(clause.text().slice(start.span())));
    }

    private boolean isOfTheWhole(Clause clause, Span done) {
        return !new Mood(clause, today).isToCome(done.from())
                && !isUnderNegation(clause, done)
                && clause.figures(ShareMention.class).stream()
                        .allMatch(share -> share.percent() != null && share.percent() == 100)
                && (clause.figures(CountMention.class).isEmpty() || isAllCounted(clause))
                && (namesMilestone(clause) || !parts.isPart(clause) && !isUnmarkedOfUnknown(clause, done))
                && !clause.has(Sense.PERIODIC, Sense.DOUBT)
                && !isTitleWord(clause, done)
                && !isOfThePeriod(clause)
                && !isFollowedByStage(clause, done)
                && !listsThings(clause)
                && !isExpected(clause, done)
                && !isPieceOfDuty(clause, done)
                && !(hasStrangeObject(clause, done) && !isAllOfACount(clause));
    }

    private boolean isOfUnknown(Clause clause, Span done) {
        return clause.figures().isEmpty()
                && !parts.isPart(clause)
                && !clause.has(Sense.PERIODIC, Sense.DOUBT)
                && !isTitleWord(clause, done)
                && !isOfThePeriod(clause)
                && !new Mood(clause, today).isToCome(done.from())
                && (isUnmarkedOfUnknown(clause, done) || isUnderNegation(clause, done));
    }

    /** 无法按计划完成: a negation near before, in whatever word, leaves a doubt. */
    private static boolean isUnderNegation(Clause clause, Span done) {
        for (int at = Math.max(clause.span().from(), done.from() - NEAR_BEFORE); at < done.from(); at++) {
            Span here = new Span(at, at + 1);
            boolean harmless = clause
                    .all(
                            Sense.HARMLESS,
                            Sense.NO_DIFFICULTY,
                            Sense.NEUTRAL,
                            Sense.UNCHANGED,
                            Sense.SOLVED,
                            Sense.ON_PLAN,
                            Sense.OVERCOME)
                    .stream()
                    .anyMatch(word -> word.span().contains(here));
            if (!harmless && "没未不无难".indexOf(clause.text().at(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 节点2完成, 第一阶段已完成 */
    private boolean namesMilestone(Clause clause) {
        return MilestoneWords.namesStage(clause.content(), task) || isNothingButMilestone(clause);
    }

    /** 方案完成, where to draw up the 方案 is one of several milestones. */
    private boolean isNothingButMilestone(Clause clause) {
        OptionalInt named = MilestoneWords.in(clause.content(), task, task.title());
        if (named.isEmpty()) {
            return false;
        }
        String words = task.milestones().get(named.getAsInt() - 1).text();
        return new Residue(clause, words + task.title()).length() == 0;
    }

    /** 完成年度目标没问题 */
    private static boolean isExpected(Clause clause, Span done) {
        return !clause.has(Sense.ALREADY, Sense.OVER, Sense.ALL)
                && clause.all(Sense.NO_DIFFICULTY).stream()
                        .anyMatch(word -> word.span().from() >= done.untilExclusive());
    }

    /** 识别牌51个、监测点29个全部装好: several things of the task, not the task. */
    private static boolean listsThings(Clause clause) {
        return clause.figures(CountMention.class).size() > 1 && clause.content().contains("、");
    }

    /** 3个项目都完成备案: all have come to a step on the way. */
    private boolean isFollowedByStage(Clause clause, Span done) {
        return clause.all(Sense.STAGE).stream()
                .anyMatch(stage -> stage.span().from() >= done.untilExclusive()
                        && stage.span().from() - done.untilExclusive() <= 1
                        && !task.title().contains(clause.text().slice(stage.span())));
    }

    /** 12处全部完成苫盖 */
    private static boolean isAllOfACount(Clause clause) {
        return !clause.figures(CountMention.class).isEmpty() && isAllCounted(clause);
    }

    private static boolean isAllCounted(Clause clause) {
        return clause.has(Sense.ALL) || clause.content().contains("全");
    }

    /** 措施落实到位, 绿化补植完成: of a standing duty, something is done that is not all of it. */
    private boolean isPieceOfDuty(Clause clause, Span done) {
        boolean year = YEARS.stream().anyMatch(clause.content()::contains);
        if (!task.ongoing() || !task.milestones().isEmpty() || clause.has(Sense.ALL) || year) {
            return false;
        }
        int from = clause.references().stream()
                .mapToInt(reference -> reference.span().untilExclusive())
                .filter(end -> end <= done.from())
                .max()
                .orElse(clause.span().from());
        return !clause.figures().stream().anyMatch(figure -> figure instanceof DayMention)
                && subjectLength(clause, new Span(Math.min(from, done.from()), done.from())) >= 2;
    }

    /** How many letters name something that is not simply the task or its whole. */
    private int subjectLength(Clause clause, Span span) {
        int length = 0;
        for (int at = span.from(); at < span.untilExclusive(); at++) {
            Span here = new Span(at, at + 1);
            boolean known = !Character.isLetter(clause.text().at(at))
                    || task.title().indexOf(clause.text().at(at)) >= 0
                    || clause
                            .all(Sense.WHOLE, Sense.ALREADY, Sense.ALL, Sense.GREETING, Sense.OURSELVES, Sense.ON_PLAN)
                            .stream()
                            .anyMatch(word -> word.span().contains(here));
            length += known ? 0 : 1;
        }
        return length;
    }

    /** 散乱污动态清零 names the task, 已清零 says that it is done. */
    private boolean isTitleWord(Clause clause, Span done) {
        String words = clause.text().slice(done);
        return !words.equals("完成")
                && task.title().contains(words)
                && !clause.has(Sense.ALREADY)
                && !clause.hasAfter(done.untilExclusive(), 0, Sense.OVER);
    }

    /** 本月工作已完成: this month's work is done, the standing duty goes on. */
    private boolean isOfThePeriod(Clause clause) {
        if (!task.ongoing()) {
            return clause.figures(DayMention.class).stream()
                    .filter(day -> PERIODS.contains(day.grain()))
                    .anyMatch(day -> isWorkOf(clause, day));
        }
        return clause.figures(DayMention.class).stream()
                .anyMatch(day -> PERIODS.contains(day.grain()) || day.anchor() == DayMention.Anchor.THIS);
    }

    private static boolean isWorkOf(Clause clause, DayMention day) {
        int end = day.span().untilExclusive();
        return WORK.stream().anyMatch(work -> clause.text().startsWith(work, end));
    }

    /** 完成 without 已, 了 or 全部 is trusted only where nothing unknown stands before it: 气14入冬完成 is no report. */
    private boolean isUnmarkedOfUnknown(Clause clause, Span done) {
        if (clause.has(Sense.ALREADY, Sense.ALL, Sense.OVER) || clause.hasAfter(done.untilExclusive(), 0, Sense.OVER)) {
            return false;
        }
        int from = clause.span().from();
        for (Reference reference : clause.references()) {
            boolean before = reference.span().untilExclusive() <= done.from();
            from = before ? Math.max(from, reference.span().untilExclusive()) : from;
        }
        int unknown = 0;
        for (int at = from; at < done.from(); at++) {
            unknown += isKnown(clause, at) ? 0 : 1;
        }
        return unknown >= 2;
    }

    /** Whether the clause names something of its own that is done: 煤矸石制砖的已经投产. */
    boolean isOfSomething(Clause clause) {
        Span done = Signs.of(clause).done();
        return done != null
                && clause.references().isEmpty()
                && !clause.has(Sense.ALL)
                && new Residue(clause, task.title())
                                .lengthWithin(new Span(
                                        clause.span().from(),
                                        Math.max(clause.span().from(), done.from())))
                        >= 2;
    }

    private boolean isKnown(Clause clause, int at) {
        char here = clause.text().at(at);
        return " ,、()-:".indexOf(here) >= 0
                || task.title().indexOf(here) >= 0
                || clause.words().stream()
                        .anyMatch(word ->
                                word.span().from() <= at && at < word.span().untilExclusive())
                || clause.figures().stream()
                        .anyMatch(figure ->
                                figure.span().from() <= at && at < figure.span().untilExclusive());
    }

    /** 完成投资, 完成管道铺设: something else than the task is what was completed. */
    private boolean hasStrangeObject(Clause clause, Span done) {
        String after = clause.text()
                .slice(new Span(
                        done.untilExclusive(),
                        Math.max(done.untilExclusive(), clause.span().untilExclusive())))
                .strip();
        if (clause.text().at(done.untilExclusive()) == ' ') {
            return false;
        }
        if (tellsHow(clause, done)) {
            return true;
        }
        String object = after.replaceFirst("^[了啦的]+", "").replaceFirst("[()\\s]+$", "");
        if (object.isEmpty() || isParticle(object)) {
            return false;
        }
        int at = done.untilExclusive();
        boolean known = clause.all(Sense.WHOLE, Sense.DONE, Sense.ON_PLAN, Sense.UNDER_WAY, Sense.GREETING).stream()
                .map(Word::span)
                .anyMatch(span -> span.from() >= at && span.from() - at <= 2);
        boolean named = clause.references().stream()
                .anyMatch(reference -> reference.span().from() >= at);
        return !known && !named && clause.text().slice(done).equals("完成");
    }

    /** 完成得不错 praises the way, it does not say that the end is reached. */
    private static boolean tellsHow(Clause clause, Span done) {
        char next = clause.text().at(done.untilExclusive());
        return next == '得' || next == '的' && "比很不还挺非较顺好".indexOf(clause.text().at(done.untilExclusive() + 1)) >= 0;
    }

    private static boolean isParticle(String words) {
        return words.length() <= 2
                && words.chars().allMatch(c -> "了啦的哈吧呢啊呀咯喽!~。 ".indexOf(c) >= 0 || c > 0x2000 && c < 0x3000);
    }
}
