package org.liaisonbot.plan.table;

import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.deadline.DeadlineGrammar;
import org.liaisonbot.plan.name.LeaderReading;
import org.liaisonbot.plan.name.UnitReading;

/** Recognises dates, leaders and units by what they are. */
public final class CellSense {
    private static final int LONGEST_DATE = 80;
    private static final int LONGEST_LIST = 400;
    private static final double MOSTLY = 0.5;

    private final DeadlineGrammar deadlines;
    private final LeaderReading leaders;
    private final UnitReading units;

    public CellSense(DeadlineGrammar deadlines, LeaderReading leaders, UnitReading units) {
        this.deadlines = deadlines;
        this.leaders = leaders;
        this.units = units;
    }

    Sense of(String cell) {
        String words = Wording.unwrapped(cell);
        if (words.isEmpty()) {
            return Sense.BLANK;
        }
        if (RowNumber.in(words).isClean()) {
            return Sense.NUMBER;
        }
        if (words.length() > LONGEST_LIST) {
            return Sense.TEXT;
        }
        if (!units.allKnown(cell) && leaders.areLeaders(cell)) {
            return Sense.NAMES;
        }
        if (units.share(cell) > MOSTLY) {
            return Sense.UNITS;
        }
        return words.length() <= LONGEST_DATE && deadlines.read(words).isFixed() ? Sense.DATE : Sense.TEXT;
    }
}
