package org.liaisonbot.plan.name;

import java.util.List;
import org.liaisonbot.plan.Doubt;

/** A cell's leaders as understood: names as written without repetition, and a doubt for each doubtful one. */
public record ListedLeaders(List<String> names, List<Doubt> doubts) {
    public ListedLeaders {
        names = names.stream().distinct().toList();
        doubts = List.copyOf(doubts);
    }
}
