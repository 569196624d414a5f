package org.liaisonbot.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A task as the plan states it.
 *
 * @param annex the annex's number, from 1
 * @param number the row's number within the annex
 * @param section the heading it stands under, such as 一、主要目标; empty when there is none
 * @param deadlineText the deadline in the plan's words; several rows joined by ；
 * @param milestones the fixed dates, in date order; empty when none can be fixed
 * @param ongoing a standing duty (长期坚持), beside or instead of the milestones
 * @param season to be done over the autumn and winter season, October to March, with no single date
 * @param leaders the city leaders in charge
 * @param leadUnits canonical unit names and group names; a name that is unknown stands as written
 * @param supportUnits likewise
 * @param targets the counts that the measures set, in their order
 */
public record PlannedTask(
        TaskCode code,
        int annex,
        int number,
        String section,
        String title,
        String measures,
        String deadlineText,
        List<Milestone> milestones,
        boolean ongoing,
        boolean season,
        List<String> leaders,
        List<String> leadUnits,
        List<String> supportUnits,
        List<Target> targets) {
    public PlannedTask {
        milestones = List.copyOf(milestones);
        leaders = List.copyOf(leaders);
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
        targets = List.copyOf(targets);
    }

    /** A task whose measures set no count. */
    public PlannedTask(
            TaskCode code,
            int annex,
            int number,
            String section,
            String title,
            String measures,
            String deadlineText,
            List<Milestone> milestones,
            boolean ongoing,
            boolean season,
            List<String> leaders,
            List<String> leadUnits,
            List<String> supportUnits) {
        this(
                code,
                annex,
                number,
                section,
                title,
                measures,
                deadlineText,
                milestones,
                ongoing,
                season,
                leaders,
                leadUnits,
                supportUnits,
                List.of());
    }

    /**
     * A fixed date of a task.
     *
     * @param due the last day, inclusive
     * @param text what is to be done by then, in the plan's words; empty when the plan gives the date alone
     */
    public record Milestone(LocalDate due, String text) {}

    /**
     * A count that is to be reached.
     *
     * @param unit the measure word as written, with 万 where it is counted in that: 个, 万m²
     * @param item what is counted, in the plan's words; empty when that cannot be told
     */
    public record Target(BigDecimal total, String unit, String item) {
        public Target {
            BigDecimal plain = total.stripTrailingZeros();
            total = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        /** Such as 70个. */
        public String amount() {
            return total.toPlainString() + unit;
        }
    }
}
