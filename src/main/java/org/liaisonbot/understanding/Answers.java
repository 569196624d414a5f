package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.report.Recorder;
import org.liaisonbot.understanding.task.Named;

/** What a short answer to a question of the bot chooses. */
final class Answers {
    private static final List<String> YES = List.of("是", "是的", "对", "对的", "嗯", "嗯嗯", "没错", "对对", "恩", "好", "yes", "y");

    private Answers() {}

    /** The tasks that the answer chooses among the candidates, or names when none were offered. */
    static Optional<List<TaskCode>> chosen(Reading answer, List<TaskCode> candidates) {
        if (Recorder.tellsProgress(answer.clauses())) {
            return Optional.empty();
        }
        if (candidates.size() == 1 && isYes(answer)) {
            return Optional.of(candidates);
        }
        if (!candidates.isEmpty() && isJust(answer, Sense.BOTH)) {
            return Optional.of(candidates);
        }
        List<TaskCode> named = answer.named().stream()
                .filter(Named::isClear)
                .map(Named::task)
                .distinct()
                .toList();
        boolean clear = !named.isEmpty() && answer.doubtful().isEmpty();
        return clear && !answer.asks() ? Optional.of(named) : Optional.empty();
    }

    /** 是的: an answer where one thing was asked about, none where several were. */
    static boolean isYes(Reading answer) {
        return YES.contains(answer.text().text().strip().replaceAll("[。!]+$", ""));
    }

    private static boolean isJust(Reading answer, Sense sense) {
        String words = answer.text().text().replaceAll("[,。!的 ]", "");
        return answer.all(sense).stream()
                .anyMatch(word -> words.length() - word.span().length() <= 1);
    }

    /** The request with the date of the answer. */
    static Optional<Understood> dated(Understood asked, Reading answer, UntilWhen untilWhen) {
        List<Item> items = new ArrayList<>();
        for (Item item : asked.items()) {
            LocalDate expected = item.expected() == null ? untilWhen.of(item.task()) : item.expected();
            if (expected == null) {
                return Optional.empty();
            }
            items.add(item.expectedOn(expected));
        }
        return items.isEmpty() || !answer.references().isEmpty()
                ? Optional.empty()
                : Optional.of(new Understood(asked.intent(), items, asked.args(), null, List.of()));
    }

    /** The day that an answer gives, when it gives just one. */
    static @Nullable LocalDate day(Reading answer) {
        LocalDate day = null;
        for (Mention figure : answer.mentions().figures()) {
            if (figure instanceof DayMention mention) {
                if (day != null) {
                    return null;
                }
                day = mention.day();
            }
        }
        return day;
    }

    /** Until when a task is to be extended. */
    @FunctionalInterface
    interface UntilWhen {
        @Nullable
        LocalDate of(TaskCode task);
    }
}
