package org.liaisonbot.rollup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Part;
import org.liaisonbot.ledger.Progress;

/** What units reported on one task, lead units first. */
public record Progressed(String code, String title, List<Said> said) {
    public Progressed {
        said = List.copyOf(said);
    }

    /**
     * One report.
     *
     * @param status as recorded
     * @param belated made in the stretch before, after that one's issue had been closed, and so printed here
     */
    public record Said(
            String unit,
            Part part,
            Progress status,
            @Nullable Integer percent,
            @Nullable LocalDate expected,
            boolean belated,
            Source source) {
        /** Whether it says more than that the work is on plan, or as before. */
        public boolean saysMore() {
            return saysMore(status, percent, expected);
        }

        static boolean saysMore(Progress status, @Nullable Integer percent, @Nullable LocalDate expected) {
            boolean plain = status == Progress.ON_TRACK || status == Progress.UNCHANGED;
            return !plain || percent != null || expected != null;
        }
    }
}
