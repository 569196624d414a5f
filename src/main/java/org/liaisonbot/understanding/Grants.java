package org.liaisonbot.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.task.Named;

/** Until when the office grants an extension, if it says so: each date belongs to the tasks named just before it. */
final class Grants {
    private final Reading reading;
    private final Extensions extensions;

    Grants(Reading reading, Extensions extensions) {
        this.reading = reading;
        this.extensions = extensions;
    }

    List<Item> items(List<Named> granted) {
        List<TaskCode> tasks = granted.stream().map(Named::task).distinct().toList();
        Map<TaskCode, LocalDate> until = until(tasks);
        List<Item> items = new ArrayList<>();
        tasks.forEach(task -> items.add(new Item(task, null, null, until.get(task), null, null, null)));
        return items;
    }

    private Map<TaskCode, LocalDate> until(List<TaskCode> granted) {
        Map<TaskCode, LocalDate> until = new HashMap<>();
        List<TaskCode> spokenOf = new ArrayList<>();
        Mention open = null;
        for (Phrase phrase : reading.phrases()) {
            List<TaskCode> named = phrase.references().stream()
                    .flatMap(reference -> reference.named().stream())
                    .filter(Named::isClear)
                    .map(Named::task)
                    .toList();
            if (!named.isEmpty() && until.keySet().containsAll(spokenOf)) {
                spokenOf.clear();
            }
            spokenOf.addAll(named);
            Mention said = grantedIn(phrase);
            open = said == null ? open : said;
            if (open != null) {
                for (TaskCode task : spokenOf) {
                    put(until, task, open);
                }
                open = spokenOf.isEmpty() ? open : null;
            }
        }
        Mention all = open;
        if (all != null) {
            granted.forEach(task -> put(until, task, all));
        }
        return until;
    }

    private void put(Map<TaskCode, LocalDate> until, TaskCode task, Mention said) {
        LocalDate day = said instanceof DayMention named
                ? named.day()
                : extensions.afterStretch(List.of(said), task, reading.today());
        if (day != null) {
            until.putIfAbsent(task, day);
        }
    }

    /** 准了，到7月20日 */
    private @Nullable Mention untilIn(Phrase phrase) {
        int from = phrase.span().from();
        return reading.mentions().figures().stream()
                .filter(DayMention.class::isInstance)
                .filter(day ->
                        "到至".indexOf(reading.text().at(from)) >= 0 && day.span().from() == from + 1)
                .findFirst()
                .orElse(null);
    }

    /** The day or the stretch behind 延期 or 延到. */
    private @Nullable Mention grantedIn(Phrase phrase) {
        Mention alone = untilIn(phrase);
        if (alone != null) {
            return alone;
        }
        for (Word word : phrase.words()) {
            if (word.is(Sense.EXTENSION) || word.is(Sense.EXTEND_TO)) {
                for (Mention figure : reading.mentions().figures()) {
                    boolean behind = phrase.span().contains(figure.span())
                            && figure.span().untilExclusive() > word.span().from() + 1;
                    if (behind && (figure instanceof DayMention || figure instanceof StretchMention)) {
                        return figure;
                    }
                }
            }
        }
        return null;
    }
}
