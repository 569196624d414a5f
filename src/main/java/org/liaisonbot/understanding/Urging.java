package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.report.Clause;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference.Kind;
import org.liaisonbot.understanding.text.Span;

/** Whom the office urges: tasks, those who have not reported, what is overdue, or units. */
final class Urging {
    private static final String DESCRIBED =
            "(过|了|任务|进展|报告|月报|材料|数据|的单位|那几家)*(的|任务|单位|乡镇|街道|部门|项|几家|几个|几项|那些|那几|事项|赶|抓|尽|快|再|都|全|谁|也|一|$).*";

    private static final Pattern TELLING = Pattern.compile("(请|让|叫|要求|责成|喊|跟进)$");
    private static final Pattern TO_BE_DONE_SOON =
            Pattern.compile("(抓紧|尽快|赶紧|赶快|前|马上|立即|务必|快点|今天|明天|必须).{0,8}(报|交|填|完成|推进|办)");
    private static final Pattern TO_BE_DONE = Pattern.compile("报|加快|推进|落实|完成|整改|重视|加紧|跟进|补|交|反馈");

    private static final String UNREPORTED = "UNREPORTED";
    private static final String OVERDUE = "OVERDUE";

    private final Questions questions;
    private final Filters filters;

    Urging(Questions questions, Filters filters) {
        this.questions = questions;
        this.filters = filters;
    }

    /** 住建局抓紧报气20 and 请住建局报一下气20 without a word of urging. */
    Optional<Understood> plain(Reading reading) {
        boolean told = isTold(reading) || isCalled(reading);
        boolean hurries = reading.all(Sense.HURRY).stream()
                        .anyMatch(hurry -> unitBefore(reading, hurry) && !isUnderWay(reading, hurry))
                && !Recorder.reports(withoutHurry(reading));
        return (told || hurries) && !OfficeGrammar.asks(reading) ? Optional.of(urge(reading)) : Optional.empty();
    }

    /** 通知没报的单位抓紧报: a message about reporting to those who are behind. */
    static boolean isCalled(Reading reading) {
        return reading.phrases().stream()
                        .anyMatch(phrase -> phrase.has(Sense.BROADCAST) && phrase.has(Sense.UNREPORTED, Sense.OVERDUE))
                && TO_BE_DONE_SOON.matcher(reading.text().text()).find();
    }

    /** 让住建局报一下: a unit that is told to do something. */
    private static boolean isTold(Reading reading) {
        String text = reading.text().text();
        return reading.mentions().units().stream()
                .anyMatch(unit ->
                        TELLING.matcher(text.substring(0, unit.span().from())).find()
                                && TO_BE_DONE
                                        .matcher(text.substring(unit.span().untilExclusive()))
                                        .find());
    }

    private static List<Clause> withoutHurry(Reading reading) {
        return reading.clauses().stream()
                .filter(clause -> !clause.has(Sense.HURRY))
                .toList();
    }

    private static boolean unitBefore(Reading reading, Word hurry) {
        boolean unit = reading.mentions().units().stream()
                .anyMatch(one -> one.span().untilExclusive() <= hurry.span().from());
        boolean missing = Stream.concat(reading.all(Sense.UNREPORTED).stream(), reading.all(Sense.OVERDUE).stream())
                .anyMatch(one -> one.span().untilExclusive() <= hurry.span().from());
        return unit || missing;
    }

    /** 正在抓紧推进 tells, 抓紧推进 orders. */
    private static boolean isUnderWay(Reading reading, Word hurry) {
        String before = reading.text()
                .text()
                .substring(Math.max(0, hurry.span().from() - 3), hurry.span().from());
        return before.matches(".*(正|正在|在|已|已经|继续|会|将)$");
    }

    Understood urge(Reading reading) {
        if (!reading.doubtful().isEmpty()) {
            return questions.which(reading.doubtful()).unclear();
        }
        Optional<Understood> doubt = filters.doubt(reading, !reading.named().isEmpty());
        if (doubt.isPresent()) {
            return doubt.get();
        }
        OfficeArguments arguments = new OfficeArguments(reading);
        List<String> target = target(reading, arguments);
        if (target.isEmpty()) {
            return questions.pleaseOrder().unclear();
        }
        boolean isUnit = target.equals(arguments.units());
        boolean coded = reading.references().stream().anyMatch(reference -> reference.kind() == Kind.CODE);
        Args args = new Args(
                isUnit ? null : arguments.unit(),
                arguments.leader(),
                coded ? null : filters.annex(reading),
                null,
                reading.has(Sense.DUE) ? null : arguments.reportedMonth(),
                arguments.week(),
                target,
                null,
                null);
        return new Understood(Intent.URGE, List.of(), args, null, List.of());
    }

    private static List<String> target(Reading reading, OfficeArguments arguments) {
        List<String> tasks = reading.named().stream()
                .map(Named::task)
                .map(TaskCode::value)
                .distinct()
                .toList();
        if (!tasks.isEmpty()) {
            return tasks;
        }
        List<String> target = new ArrayList<>();
        List<UnitMention> units = reading.mentions().units();
        boolean single = !units.isEmpty() && units.stream().noneMatch(UnitMention::group);
        int overdue = described(reading, Sense.OVERDUE, single);
        int unreported = described(reading, Sense.UNREPORTED, single);
        if (unreported >= 0) {
            target.add(UNREPORTED);
        }
        if (overdue >= 0 && !isLateReport(reading, overdue, unreported)) {
            target.add(overdue < unreported ? 0 : target.size(), OVERDUE);
        }
        return target.isEmpty() || arguments.units().size() > 1 ? arguments.units() : target;
    }

    /** 逾期没报的 are those who have not reported. */
    private static boolean isLateReport(Reading reading, int overdue, int unreported) {
        return reading.all(Sense.OVERDUE).stream()
                .anyMatch(word -> word.span().from() == overdue
                        && unreported >= word.span().untilExclusive()
                        && reading.text()
                                .slice(new Span(word.span().untilExclusive(), unreported))
                                .matches("还|都|仍|未|"));
    }

    /**
     * Where the word stands that says whom to urge, else -1. 住建局没报的 narrows to what is missing; 住建局还没报，催一下 only
     * says why the unit is urged.
     */
    private static int described(Reading reading, Sense sense, boolean single) {
        return reading.all(sense).stream()
                .filter(word -> !single || isDescription(reading, word))
                .mapToInt(word -> word.span().from())
                .findFirst()
                .orElse(-1);
    }

    private static boolean isDescription(Reading reading, Word word) {
        @Nullable
        Phrase phrase = reading.phrases().stream()
                .filter(one -> one.span().contains(word.span()))
                .findFirst()
                .orElse(null);
        if (phrase == null) {
            return true;
        }
        String after = reading.text()
                .text()
                .substring(word.span().untilExclusive(), phrase.span().untilExclusive());
        String whole = reading.text().slice(word.span());
        boolean last = after.isEmpty() && !whole.endsWith("的");
        return !last && (whole.endsWith("的") || after.matches(DESCRIBED));
    }
}
