package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of a decision: the first rule of a list that has an answer decides.
 *
 * @param name what it looks for, for the explanation
 */
record Rule(String name, Function<Reading, Optional<Understood>> meaning) {
    /** What was decided and by which rule. */
    record Decision(Understood understood, String because) {}

    static Decision decide(List<Rule> rules, Reading reading) {
        for (Rule rule : rules) {
            Optional<Understood> understood = rule.meaning().apply(reading);
            if (understood.isPresent()) {
                return new Decision(understood.get(), rule.name());
            }
        }
        throw new IllegalStateException("the last rule must answer everything");
    }
}
