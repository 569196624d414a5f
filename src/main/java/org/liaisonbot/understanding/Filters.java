package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.AnnexNames.AnnexMention;
import org.liaisonbot.understanding.task.Reference.Kind;

/** What narrows a list or a question, and what makes it doubtful whom it is about. */
final class Filters {
    private static final Pattern WEEK_OF_A_MONTH =
            Pattern.compile("月份?的?第[一二三四五1-5]个?(周(?![一二三四五六日末天])|星期|礼拜)");

    private final Questions questions;
    private final AnnexNames annexes;

    Filters(Questions questions, AnnexNames annexes) {
        this.questions = questions;
        this.annexes = annexes;
    }

    @Nullable
    String annex(Reading reading) {
        List<String> named = annexes(reading);
        return named.isEmpty() ? null : named.get(0);
    }

    List<String> annexes(Reading reading) {
        return annexes.in(reading.mentions(), reading.references()).stream()
                .map(AnnexMention::annex)
                .distinct()
                .toList();
    }

    /** The reading without tasks that only the name of an annex seemed to name: 土壤逾期的, 涉水任务. */
    Reading withoutAnnexNames(Reading reading) {
        List<AnnexMention> named = annexes.in(reading.mentions(), reading.references());
        return reading.without(reference -> reference.kind() == Kind.TITLE
                && named.stream()
                        .anyMatch(annex -> reference.span().overlaps(annex.span())
                                && reference.span().length() <= annex.span().length() + 1));
    }

    /** A question when a leader or a unit is named that nobody knows, or more of them than one answer can be about. */
    Optional<Understood> doubt(Reading reading, boolean oneUnit) {
        OfficeArguments arguments = new OfficeArguments(reading);
        List<String> leaders = arguments.leaders();
        if (arguments.namesALeader() && leaders.size() != 1) {
            return Optional.of(questions.whichLeader(leaders).unclear());
        }
        if (WEEK_OF_A_MONTH.matcher(reading.text().text()).find()) {
            return Optional.of(questions.whichWeek().unclear());
        }
        String stranger = StrangeUnits.in(reading);
        if (stranger != null) {
            return Optional.of(questions.unknownUnit(stranger).unclear());
        }
        if (arguments.severalLeaders() || annexes(reading).size() > 1) {
            return Optional.of(questions.oneQuestionAtATime().unclear());
        }
        return oneUnit && arguments.units().size() > 1
                ? Optional.of(questions.oneQuestionAtATime().unclear())
                : Optional.empty();
    }

    /** The request with every filter that the text names, or the question whom it is about. */
    Understood narrowed(Intent intent, Reading reading) {
        return doubt(reading, true).orElseGet(() -> clear(intent, reading));
    }

    private Understood clear(Intent intent, Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        boolean soon = intent == Intent.LIST_DUE_SOON;
        Args args = new Args(
                arguments.unit(),
                arguments.leader(),
                annex(reading),
                soon ? arguments.days() : null,
                soon ? arguments.dueMonth() : arguments.monthFor(intent),
                arguments.week(),
                List.of(),
                null,
                null);
        return new Understood(intent, List.of(), args, null, List.of());
    }
}
