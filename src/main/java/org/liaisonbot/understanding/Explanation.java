package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.understanding.report.Readings;
import org.liaisonbot.understanding.task.Reference;

/**
 * How a message was understood, for people who look after the words and rules.
 *
 * @param normalised the text in the form in which it was compared
 * @param mentions what it mentions, with offsets in the normalised text
 * @param clauses each clause with its words and what they say
 * @param because the rule that decided
 */
public record Explanation(
        String normalised, List<String> mentions, List<String> clauses, String because, Understood understood) {
    public Explanation {
        mentions = List.copyOf(mentions);
        clauses = List.copyOf(clauses);
    }

    static Explanation of(Reading reading, Rule.Decision decision) {
        List<String> mentions = new ArrayList<>();
        for (Reference reference : reading.references()) {
            mentions.add("task %s %s".formatted(reference.span(), reference.named()));
        }
        reading.mentions().figures().forEach(figure -> mentions.add(figure.toString()));
        reading.mentions().units().forEach(unit -> mentions.add(unit.toString()));
        reading.mentions().leaders().forEach(leader -> mentions.add(leader.toString()));
        List<String> clauses =
                reading.clauses().stream().map(Readings::describe).toList();
        return new Explanation(reading.text().text(), mentions, clauses, decision.because(), decision.understood());
    }

    /** Several lines, to be printed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("text    ").append(normalised.replace("\n", "⏎"));
        mentions.forEach(mention -> text.append("\nmention ").append(mention));
        clauses.forEach(clause -> text.append("\nclause  ").append(clause));
        return text.append("\nrule    ")
                .append(because)
                .append("\nresult  ")
                .append(understood)
                .toString();
    }
}
