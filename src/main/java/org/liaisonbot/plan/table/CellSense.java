package org.liaisonbot.plan.table;

import java.util.HashMap;
import java.util.Map;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.deadline.DeadlineGrammar;
import org.liaisonbot.plan.name.LeaderReading;
import org.liaisonbot.plan.name.UnitReading;

/** Recognises dates, leaders and units by what they are. Belongs to one document and one thread. */
public final class CellSense {
    private static final int LONGEST_DATE = 80;
    /** With which a deadline begins when it begins with a time; spares measures the full grammar. */
    private static final String FIRST_CHARACTERS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十元今本当明次翌来年上下第每逐各长持常全经日秋坚并国劳“";

    private static final int LONGEST_LIST = 400;
    private static final double MOSTLY = 0.5;

    private final DeadlineGrammar deadlines;
    private final LeaderReading leaders;
    private final UnitReading units;
    /** Plans repeat their deadlines and units over and over. */
    private final Map<String, Sense> known = new HashMap<>();

    public CellSense(DeadlineGrammar deadlines, LeaderReading leaders, UnitReading units) {
        this.deadlines = deadlines;
        this.leaders = leaders;
        this.units = units;
    }

    Sense of(String cell) {
        return cell.length() > LONGEST_LIST ? Sense.TEXT : known.computeIfAbsent(cell, this::judged);
    }

    private Sense judged(String cell) {
        String words = Wording.unwrapped(cell);
        if (words.isEmpty()) {
            return Sense.BLANK;
        }
        if (RowNumber.in(words).isClean()) {
            return Sense.NUMBER;
        }
        if (!units.allKnown(cell) && leaders.areLeaders(cell)) {
            return Sense.NAMES;
        }
        if (units.share(cell) > MOSTLY) {
            return Sense.UNITS;
        }
        boolean mayBeDate = words.length() <= LONGEST_DATE && FIRST_CHARACTERS.indexOf(words.charAt(0)) >= 0;
        return mayBeDate && deadlines.isDeadline(words) ? Sense.DATE : Sense.TEXT;
    }
}
