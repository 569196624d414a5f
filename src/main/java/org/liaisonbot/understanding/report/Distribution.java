package org.liaisonbot.understanding.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.ShareMention;

/** 气20和气22分别完成60%和80%: of several figures each task has its own. */
public final class Distribution {
    private static final List<Class<? extends Mention>> KINDS =
            List.of(ShareMention.class, CountMention.class, DayMention.class);

    private Distribution() {}

    /** The clauses as they speak of one of the tasks named together. */
    public static List<Clause> partOf(List<Clause> clauses, int index, int tasks) {
        if (tasks < 2 || clauses.stream().noneMatch(clause -> clause.has(Sense.EACH))) {
            return clauses;
        }
        return clauses.stream().map(clause -> partOf(clause, index, tasks)).toList();
    }

    /** 剩下两个没动静: the two are the tasks themselves. */
    public static List<Clause> withoutCountOf(int tasks, List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> {
                    List<Mention> counts = new ArrayList<>();
                    for (CountMention count : clause.figures(CountMention.class)) {
                        boolean ofTasks = "个项".contains(count.unit())
                                && count.value().compareTo(BigDecimal.valueOf(tasks)) == 0
                                && clause.hasBefore(count.span().from(), 1, Sense.REST);
                        boolean named = clause.all(Sense.REST).stream()
                                .anyMatch(rest -> rest.span().contains(count.span()));
                        if (ofTasks || named) {
                            counts.add(count);
                        }
                    }
                    return counts.isEmpty() ? clause : clause.without(counts);
                })
                .toList();
    }

    private static Clause partOf(Clause clause, int index, int tasks) {
        List<Mention> others = new ArrayList<>();
        for (Class<? extends Mention> kind : KINDS) {
            List<? extends Mention> figures = clause.figures(kind);
            if (figures.size() == tasks) {
                others.addAll(figures);
                others.remove(figures.get(index));
            }
        }
        return others.isEmpty() ? clause : clause.without(others);
    }
}
