package org.liaisonbot.rollup;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.liaisonbot.outbox.DocumentMaker;
import org.liaisonbot.time.IsoWeek;
import org.springframework.stereotype.Component;

/**
 * Makes the documents that pushes order: {@code rollup:2024-W26:docx}, {@code rollup:2024-06:xlsx},
 * {@code year-end:2024}, the ledger.
 */
@Component
class OrderedDocuments implements DocumentMaker {
    static final String LEDGER = "ledger:xlsx";

    private static final String ROLL_UP = "rollup";
    private static final String YEAR_END = "year-end";

    private final RollUps rollUps;
    private final YearEnd yearEnd;

    OrderedDocuments(RollUps rollUps, YearEnd yearEnd) {
        this.rollUps = rollUps;
        this.yearEnd = yearEnd;
    }

    static String order(RollUp rollUp, String ending) {
        return ROLL_UP + ":" + rollUp.scope().name() + ":" + ending;
    }

    static String yearEnd(Year year) {
        return YEAR_END + ":" + year;
    }

    @Override
    public Optional<byte[]> make(String order) {
        if (order.equals(LEDGER)) {
            return Optional.of(rollUps.ledgerXlsx());
        }
        String[] parts = order.split(":");
        if (parts.length == 2 && parts[0].equals(YEAR_END)) {
            return yearEnd.zip(Year.parse(parts[1]));
        }
        if (parts.length != 3 || !parts[0].equals(ROLL_UP)) {
            return Optional.empty();
        }
        RollUp rollUp = parts[1].contains("W")
                ? rollUps.weekly(IsoWeek.parse(parts[1]))
                : rollUps.monthly(YearMonth.parse(parts[1]));
        return Optional.of(parts[2].equals("xlsx") ? rollUps.xlsx(rollUp) : rollUps.docx(rollUp));
    }
}
