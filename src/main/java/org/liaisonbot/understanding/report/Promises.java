package org.liaisonbot.understanding.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.text.Span;

/** Tells which of the dates of a task's clauses is the day by which it will be complete. */
final class Promises {
    private static final List<String> ENDINGS = List.of("扫尾", "收尾", "验收", "交工");
    private static final List<String> RESUMED = List.of("复工", "恢复施工", "恢复生产", "进人", "再动");
    private static final String AROUND_DAY = " ()大概约左右时间还要需得再才前后内底之以吧";
    private static final String PARTICLES = " 前后内底之以左右吧了的呢啊哈哦可能行好完成就都)";
    private static final List<String> WORK = List.of("任务", "工作", "目标");
    private static final int NEAR = 3;
    private static final int SHORTEST_NAME = 2;
    private static final List<String> WHOLES = List.of("项目", "工程", "任务", "工作", "整体", "全部", "整治", "治理", "改造");

    private final LocalDate today;
    private final PlannedTask task;
    private final String known;
    private final List<Promise> promises = new ArrayList<>();

    private Promises(LocalDate today, PlannedTask task, String known) {
        this.today = today;
        this.task = task;
        this.known = known;
    }

    /** A promised day and the clause that promises it. */
    record Promise(LocalDate day, Clause clause) {}

    /** @param title of the task, as it is compared */
    static Promises in(List<Clause> clauses, LocalDate today, PlannedTask task, String title) {
        String milestones = task.milestones().stream().map(Milestone::text).collect(Collectors.joining(","));
        Promises promises = new Promises(today, task, title + "," + milestones);
        Parts parts = new Parts(List.of(title));
        clauses.forEach(clause -> promises.read(clause, parts));
        return promises;
    }

    /** The last word on it. */
    Optional<Promise> last() {
        return promises.isEmpty() ? Optional.empty() : Optional.of(promises.get(promises.size() - 1));
    }

    private void read(Clause clause, Parts parts) {
        Signs signs = Signs.of(clause);
        boolean form = clause.field() == Sense.FIELD_EXPECTED;
        for (DayMention day : clause.figures(DayMention.class)) {
            if (new Mood(clause, today).isComing(day) && (form || isPromise(clause, signs, day.span(), parts))) {
                promises.add(new Promise(day.day(), clause));
            }
        }
        for (StretchMention stretch : clause.figures(StretchMention.class)) {
            if (isFromNowOn(clause, stretch) && isPromise(clause, signs, stretch.span(), parts)) {
                promises.add(new Promise(stretch.from(today), clause));
            }
        }
    }

    /** 10天内, 两周后, 再有半个月, 还需一个月 */
    private static boolean isFromNowOn(Clause clause, StretchMention stretch) {
        int end = stretch.span().untilExclusive();
        boolean closed = "内之以后左就能".indexOf(clause.text().at(end)) >= 0;
        char before = clause.text().at(stretch.span().from() - 1);
        if (clause.hasBefore(stretch.span().from(), 1, Sense.BEHIND)) {
            return false;
        }
        return (closed || "需要得再有约概计过".indexOf(before) >= 0) && before != '每' && before != '近';
    }

    private boolean isPromise(Clause clause, Signs signs, Span day, Parts parts) {
        if (signs.has(Sign.CANNOT) || isAsOf(clause, day) || clause.hasBefore(day.from(), NEAR + 1, Sense.ORIGINALLY)) {
            return false;
        }
        if (signs.has(Sign.DIFFICULTY) && !signs.hasAny(Sign.DONE, Sign.NEARLY_DONE)) {
            return false;
        }
        if (isDoubtedDone(signs)) {
            return false;
        }
        boolean part = parts.isPart(clause) || isOfSomething(clause, day);
        if (isStart(clause, day)
                || isPartialAmount(clause)
                || part && !MilestoneWords.namesStage(clause.content(), task)) {
            return false;
        }
        return isCompletion(clause, signs, day);
    }

    /** 年底完工有难度 */
    private static boolean isDoubtedDone(Signs signs) {
        Span done = signs.done();
        return done != null && signs.difficulties().stream().anyMatch(span -> span.from() >= done.untilExclusive());
    }

    /** 识别牌25号装完: what will be complete is something of the task, not the task. */
    private boolean isOfSomething(Clause clause, Span day) {
        int from = clause.references().stream()
                .mapToInt(reference -> reference.span().untilExclusive())
                .filter(end -> end <= day.from())
                .max()
                .orElse(clause.span().from());
        Span before = new Span(from, day.from());
        String words = clause.text().slice(before).strip();
        return WHOLES.stream().noneMatch(words::endsWith)
                && new Residue(clause, known).lengthWithin(before) >= SHORTEST_NAME;
    }

    private static boolean isAsOf(Clause clause, Span day) {
        String before = clause.text().slice(new Span(Math.max(0, day.from() - 2), day.from()));
        return before.equals("截至") || before.equals("截止") || before.endsWith("从") || before.endsWith("自");
    }

    /** 9月10号开工 */
    private static boolean isStart(Clause clause, Span day) {
        if (RESUMED.stream().anyMatch(clause.content()::contains)) {
            return true;
        }
        Optional<Word> start = clause.all(Sense.START).stream()
                .filter(word -> word.span().from() >= day.untilExclusive())
                .findFirst();
        return start.isPresent()
                && clause.all(Sense.DONE).stream()
                        .noneMatch(
                                word -> word.span().from() > start.get().span().from());
    }

    /** 月底前再完成2户, 月底达到80%: the date of a part. 剩下3户月底前完成 is the date of the whole. */
    private static boolean isPartialAmount(Clause clause) {
        boolean whole = clause.has(Sense.LEFT, Sense.ALL);
        boolean counted = !clause.figures(CountMention.class).isEmpty();
        boolean shared = clause.figures(ShareMention.class).stream()
                .anyMatch(share -> share.percent() == null || share.percent() < 100);
        return (counted || shared) && !whole;
    }

    private boolean isCompletion(Clause clause, Signs signs, Span day) {
        if (isPeriodOfWork(clause, day)) {
            return false;
        }
        if (signs.has(Sign.DONE) && (isOver(clause, day) || isDoneBehind(clause, signs, day))) {
            return false;
        }
        String after = clause.text()
                .slice(new Span(
                        day.untilExclusive(),
                        Math.min(day.untilExclusive() + 1, clause.span().untilExclusive())));
        boolean deadline = "前之以内底".contains(after) && !after.isEmpty();
        boolean alone = isAlone(clause, day);
        boolean ends = signs.hasAny(Sign.DONE, Sign.NEARLY_DONE)
                || clause.has(Sense.EXTEND_TO, Sense.LEFT, Sense.CORRECTION)
                || ENDINGS.stream().anyMatch(clause.content()::contains);
        boolean nothingElse = clause.text()
                .slice(new Span(day.untilExclusive(), clause.span().untilExclusive()))
                .chars()
                .allMatch(c -> PARTICLES.indexOf(c) >= 0);
        boolean promised = deadline || clause.has(Sense.PLANNED, Sense.ESTIMATE);
        return ends || alone || promised && nothingElse;
    }

    /** 8月底, 还要半个月左右 */
    private static boolean isAlone(Clause clause, Span day) {
        int letters = 0;
        for (int at = clause.span().from(); at < clause.span().untilExclusive(); at++) {
            Span here = new Span(at, at + 1);
            boolean known = day.contains(here)
                    || clause.references().stream().anyMatch(one -> one.span().contains(here));
            known |= clause.all(Sense.ESTIMATE).stream()
                    .anyMatch(word -> word.span().contains(here));
            letters += known || AROUND_DAY.indexOf(clause.text().at(at)) >= 0 ? 0 : 1;
        }
        return letters <= 2;
    }

    /** 本月运维工作完成 speaks of this month's work, 本月完成 promises. */
    private static boolean isPeriodOfWork(Clause clause, Span day) {
        boolean period = clause.figures(DayMention.class).stream()
                .anyMatch(mention -> mention.span().equals(day)
                        && mention.anchor() == DayMention.Anchor.THIS
                        && mention.grain() != DayMention.Grain.DAY);
        boolean deadline = "内前底末之".indexOf(clause.text().at(day.untilExclusive())) >= 0;
        if (WORK.stream().anyMatch(work -> clause.text().startsWith(work, day.untilExclusive()))) {
            return true;
        }
        return period
                && !deadline
                && !clause.has(Sense.PLANNED)
                && !clause.hasAfter(day.untilExclusive(), 2, Sense.DONE);
    }

    /** 这个月的活干完了 */
    private boolean isDoneBehind(Clause clause, Signs signs, Span day) {
        Span done = signs.done();
        return done != null && done.from() > day.from() && !new Mood(clause, today).isToCome(done.from());
    }

    /** 6月20日已完成 */
    private static boolean isOver(Clause clause, Span day) {
        return clause.all(Sense.ALREADY).stream().anyMatch(word -> word.span().from() >= day.untilExclusive())
                && !clause.has(Sense.PLANNED);
    }
}
