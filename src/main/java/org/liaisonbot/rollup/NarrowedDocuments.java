package org.liaisonbot.rollup;

import java.time.YearMonth;
import java.util.Optional;
import org.liaisonbot.outbox.DocumentMaker;
import org.liaisonbot.time.IsoWeek;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the documents about some of the tasks that were asked for in chat. */
@Component
class NarrowedDocuments implements DocumentMaker {
    static final String LEDGER = "ledger";

    private static final String ORDER = "narrowed:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RollUps rollUps;

    NarrowedDocuments(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    /** @param name a week, a month, or the ledger */
    private record Wanted(String name, String ending, Narrowing narrowing) {}

    static String order(String name, String ending, Narrowing narrowing) {
        return ORDER + JSON.writeValueAsString(new Wanted(name, ending, narrowing));
    }

    @Override
    public Optional<byte[]> make(String order) {
        return order.startsWith(ORDER)
                ? Optional.of(make(JSON.readValue(order.substring(ORDER.length()), Wanted.class)))
                : Optional.empty();
    }

    private byte[] make(Wanted wanted) {
        if (wanted.name().equals(LEDGER)) {
            return rollUps.ledgerXlsx(wanted.narrowing());
        }
        RollUp rollUp = wanted.name().contains("W")
                ? rollUps.weekly(IsoWeek.parse(wanted.name()), wanted.narrowing())
                : rollUps.monthly(YearMonth.parse(wanted.name()), wanted.narrowing());
        return wanted.ending().equals("xlsx") ? rollUps.xlsx(rollUp) : rollUps.docx(rollUp);
    }
}
