package org.liaisonbot.plan.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.Doubt;
import org.liaisonbot.plan.Finding;

/**
 * A deadline as understood.
 *
 * @param milestones the fixed dates with the words that go with each, in date order
 * @param ongoing a standing duty
 * @param season to be done over autumn and winter
 * @param doubts what could not be fixed or can be read in two ways
 */
public record Deadline(List<Milestone> milestones, boolean ongoing, boolean season, List<Doubt> doubts) {
    /** The field that the doubts are about. */
    public static final String FIELD = "deadlineText";

    public Deadline {
        milestones = milestones.stream()
                .distinct()
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
        doubts = List.copyOf(doubts);
    }

    /** Whether it says when: a date, a standing duty or a season. */
    public boolean isFixed() {
        return !milestones.isEmpty() || ongoing || season;
    }

    /** Whether nothing in it is more than worth a remark. */
    public boolean isCertain() {
        return doubts.stream().noneMatch(doubt -> doubt.severity() != Finding.Severity.INFO);
    }

    Deadline doubted(String words, String message) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.add(Doubt.warning(FIELD, words, message, ProposedWording.insteadOf(words)));
        return new Deadline(milestones, ongoing, season, all);
    }

    /** The same deadline in regular words, which are read back to the same dates. */
    public String inWords() {
        List<String> clauses = new ArrayList<>();
        milestones.forEach(milestone -> clauses.add("%d年%d月%d日前%s"
                .formatted(
                        milestone.due().getYear(),
                        milestone.due().getMonthValue(),
                        milestone.due().getDayOfMonth(),
                        milestone.text())));
        if (season) {
            clauses.add("秋冬季期间");
        }
        if (ongoing) {
            clauses.add("长期坚持");
        }
        return String.join("；", clauses);
    }
}
