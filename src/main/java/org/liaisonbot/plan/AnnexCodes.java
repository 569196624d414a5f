package org.liaisonbot.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Medium;

/** Gives each annex the beginning of its tasks' codes: its medium's character, or 附 and its number. */
final class AnnexCodes {
    private AnnexCodes() {}

    /** One beginning for each annex, no two alike. The plan's title stands in for a sole annex's missing one. */
    static List<String> of(List<Annex> annexes, String planTitle) {
        Set<String> taken = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (Annex annex : annexes) {
            String byNumber = "附" + annex.number() + "-";
            String code = Medium.in(annex.title())
                    .or(() -> annexes.size() == 1 ? Medium.in(planTitle) : Optional.empty())
                    .filter(medium -> !taken.contains(medium))
                    .orElse(byNumber);
            for (int i = annex.number() + 1; taken.contains(code); i++) {
                code = "附" + i + "-";
            }
            taken.add(code);
            codes.add(code);
        }
        return codes;
    }
}
