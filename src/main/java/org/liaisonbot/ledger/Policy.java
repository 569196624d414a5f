package org.liaisonbot.ledger;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the office's rules, settable as {@code liaison.policy.*}. Times are the office's wall clock, days are
 * working days.
 */
@ConfigurationProperties("liaison.policy")
public record Policy(
        @DefaultValue Digest digest,
        @DefaultValue Deadlines deadlines,
        @DefaultValue Monthly monthly,
        @DefaultValue Lights lights,
        @DefaultValue Weekly weekly) {

    /**
     * The daily digest.
     *
     * @param latest after this time a digest that was missed is not made up any more on the same day
     * @param cards whether it goes out as a card with buttons where it fits one, or always as text
     */
    public record Digest(
            @DefaultValue("08:50") LocalTime at,
            @DefaultValue("18:00") LocalTime latest,
            @DefaultValue("true") boolean cards) {}

    /**
     * On which working days a milestone is named.
     *
     * @param before working days before the due date, for lead units
     * @param beforeForSupport likewise for support units
     * @param after working days after the due date; from then on the first working day of each week
     */
    public record Deadlines(
            @DefaultValue({"30", "15", "7", "3", "1", "0"}) List<Integer> before,
            @DefaultValue({"7", "1"}) List<Integer> beforeForSupport,
            @DefaultValue({"1", "3"}) List<Integer> after) {}

    /**
     * The window of the monthly report.
     *
     * @param days how many working days of the month it is open; a report by the end of the last is on time
     * @param packDay the working day on which the office gets the month's roll-up
     */
    public record Monthly(
            @DefaultValue("3") int days,
            @DefaultValue("15:50") LocalTime finalCallAt,
            @DefaultValue("17:40") LocalTime closeAt,
            @DefaultValue("required") SupportUnits supportUnits,
            @DefaultValue("4") int packDay,
            @DefaultValue("08:50") LocalTime packAt) {}

    public enum SupportUnits {
        /** Support units report each month like lead units. */
        REQUIRED,
        /** Support units may report and are not asked. */
        OPTIONAL
    }

    /**
     * When the time light turns yellow.
     *
     * @param yellowFrom working days before the due date
     */
    public record Lights(@DefaultValue("7") int yellowFrom) {}

    /** The weekly report's times; the draft comes on the last but one working day of the week. */
    public record Weekly(
            @DefaultValue("15:10") LocalTime draftAt,
            @DefaultValue("09:20") LocalTime draftInOneDayWeekAt,
            @DefaultValue("16:40") LocalTime remindAt,
            @DefaultValue("14") int outlookDays) {}
}
