package org.liaisonbot.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of simulator mode shows of the bot behind it, and the one thing it can do there: move the clock. */
public interface SimulatedOffice {
    /** All whom one can play, in the order in which they should stand. */
    List<Person> people();

    /** Can be asked while the clock moves. */
    OfficeTime time();

    /**
     * Moves the clock forward and returns when all that was due on the way is planned and sent.
     *
     * @throws IllegalArgumentException when the target lies before now
     */
    Moved moveTo(Instant target);

    /** All tasks in the plan's order. */
    List<TaskLine> tasks();

    enum Role {
        OFFICE,
        LEADER,
        LIAISON
    }

    /**
     * @param unit of a liaison; the leader's name for a leader's liaison
     * @param category of the unit, such as 市直部门
     */
    record Person(String account, String name, String unit, String category, Role role) {}

    /** @param nextEvent what the clock will ring for next; null when there is nothing to come */
    record OfficeTime(
            Instant now,
            boolean workingDay,
            LocalDate nextWorkingDay,
            @Nullable Event nextEvent) {}

    /** @param name in Chinese, such as 每日提醒 */
    record Event(Instant at, String name) {}

    /** What happened while the clock moved. */
    record Moved(List<Push> pushes) {
        public Moved {
            pushes = List.copyOf(pushes);
        }
    }

    /**
     * One message to one person.
     *
     * @param kind in Chinese, such as 每日提醒
     * @param recipient the person's name
     */
    record Push(Instant at, String kind, String account, String recipient, boolean failed) {}

    enum Light {
        RED,
        YELLOW,
        GREEN,
        BLUE
    }

    /**
     * @param leads the lead units by name
     * @param nextDue the next milestone's date; null when none is left or the duty has no date
     * @param percent null when nothing was reported yet
     * @param reason why the light shows this, one Chinese sentence
     */
    record TaskLine(
            String code,
            String title,
            List<String> leads,
            @Nullable LocalDate nextDue,
            @Nullable Integer percent,
            Light light,
            String reason) {
        public TaskLine {
            leads = List.copyOf(leads);
        }
    }
}
