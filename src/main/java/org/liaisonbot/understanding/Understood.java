package org.liaisonbot.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;

/**
 * What a message means.
 *
 * @param items one for each task meant, in the order named
 * @param question one line that asks back when something is not clear, else null
 * @param candidates the tasks that the question offers, in its numbering from 1; empty when it offers none
 */
public record Understood(
        Intent intent,
        List<Item> items,
        Args args,
        @Nullable String question,
        List<TaskCode> candidates) {
    public Understood {
        items = List.copyOf(items);
        candidates = List.copyOf(candidates);
    }

    Understood forUnit(String unit) {
        Args named = new Args(
                unit,
                args.leader(),
                args.annex(),
                args.days(),
                args.period(),
                args.week(),
                args.target(),
                args.reason(),
                args.text());
        return new Understood(intent, items, named, question, candidates);
    }
}
