package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.task.Reference;
import org.liaisonbot.understanding.task.Reference.Kind;

/** Lists and documents that the office asks for, narrowed by unit, leader, annex, month, week or days. */
final class OfficeLists {
    private static final int TITLE = 4;
    private static final Pattern NOT_DONE_WHEN_DUE =
            Pattern.compile("(到期|截止|期限|时限|到点|到时间|到日子).{0,6}(没有?|未)(完成|办结|弄完|干完|做完|搞完|落实|销号|办完)");
    private static final Pattern SETTLED = Pattern.compile("已经?(给|批准|同意)?(销号|办结|延期|结案)|(销号|办结|延期|结案)(了|过)[^没吗不]");

    /** In this order: who says 逾期 may also say 到期, who says 月报 may also say 汇总. */
    private static final List<Wanted> WANTED = List.of(
            new Wanted(Sense.UNREPORTED, Intent.LIST_UNREPORTED),
            new Wanted(Sense.PENDING, Intent.LIST_PENDING),
            new Wanted(Sense.WEEKLY, Intent.ROLLUP),
            new Wanted(Sense.MONTHLY, Intent.ROLLUP),
            new Wanted(Sense.EXPORT, Intent.EXPORT),
            new Wanted(Sense.OVERDUE, Intent.LIST_OVERDUE),
            new Wanted(Sense.DUE, Intent.LIST_DUE_SOON),
            new Wanted(Sense.BLOCKERS, Intent.LIST_BLOCKERS));

    private final Filters filters;

    OfficeLists(Filters filters) {
        this.filters = filters;
    }

    /** A word and the list that it asks for. */
    private record Wanted(Sense sense, Intent intent) {}

    Optional<Understood> list(Reading reading, boolean asking) {
        OfficeArguments arguments = new OfficeArguments(reading);
        if (reading.references().stream().anyMatch(reference -> isOneTask(reference, reading))) {
            return Optional.empty();
        }
        if (reading.has(Sense.HAS_REPORTED) || asking && isWhetherReported(reading)) {
            Intent intent = arguments.namesOneUnit() ? Intent.STATUS_UNIT : Intent.LIST_UNREPORTED;
            return Optional.of(filters.narrowed(intent, reading));
        }
        if (isPastDue(reading, arguments)) {
            return Optional.of(filters.narrowed(Intent.LIST_OVERDUE, reading));
        }
        for (Wanted wanted : WANTED) {
            if (reading.has(wanted.sense)) {
                return Optional.of(filters.narrowed(wanted.intent, reading));
            }
        }
        if (asking
                && reading.has(Sense.EXTENSION, Sense.CLOSE)
                && reading.named().isEmpty()
                && !SETTLED.matcher(reading.text().text()).find()) {
            return Optional.of(filters.narrowed(Intent.LIST_PENDING, reading));
        }
        boolean dated = arguments.reportedMonth() != null || arguments.week() != null;
        return dated && reading.has(Sense.ROLLUP)
                ? Optional.of(filters.narrowed(Intent.ROLLUP, reading))
                : Optional.empty();
    }

    /** 到截止日期还没完成的 without a day that is still to come. */
    private static boolean isPastDue(Reading reading, OfficeArguments arguments) {
        return NOT_DONE_WHEN_DUE.matcher(reading.text().text()).find()
                && !reading.has(Sense.UNREPORTED, Sense.PENDING, Sense.EXPORT, Sense.WEEKLY, Sense.MONTHLY)
                && arguments.week() == null
                && arguments.days() == null
                && arguments.dueMonth() == null;
    }

    /** A code, or enough words of one title: 清洁取暖有什么困难 asks about that task. */
    private boolean isOneTask(Reference reference, Reading reading) {
        boolean titled = reference.kind() == Kind.TITLE
                && reference.span().length() >= TITLE
                && reference.named().stream().allMatch(named -> named.isClear())
                && filters.annex(reading) == null;
        return reference.kind() != Kind.TITLE || titled;
    }

    /** 梧桐镇还没报？ asks of one unit, 梧桐镇哪几项没报 for a list. */
    private static boolean isWhetherReported(Reading reading) {
        boolean open = reading.all(Sense.QUESTION).stream()
                .map(word -> reading.text().slice(word.span()))
                .allMatch(words -> words.equals("吗") || words.equals("?") || words.equals("是不是"));
        return reading.has(Sense.UNREPORTED)
                && open
                && !reading.text().text().matches(".*[谁哪几].*")
                && new OfficeArguments(reading).namesOneUnit();
    }
}
