package org.liaisonbot.ledger;

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
        List<String> supportUnits) {
    public PlannedTask {
        milestones = List.copyOf(milestones);
        leaders = List.copyOf(leaders);
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
    }

    /**
     * A fixed date of a task.
     *
     * @param due the last day, inclusive
     * @param text what is to be done by then, in the plan's words; empty when the plan gives the date alone
     */
    public record Milestone(LocalDate due, String text) {}
}
