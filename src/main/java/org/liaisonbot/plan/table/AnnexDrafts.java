package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.List;

/** The annexes that have been begun; the last one is being filled. */
final class AnnexDrafts {
    private final List<AnnexDraft> drafts = new ArrayList<>();

    /** Begins the annex that a heading names, unless the last one bears the same heading; tells whether it did. */
    boolean open(Lines.AnnexHeading heading, String sheet) {
        if (!drafts.isEmpty() && heading.number() > 0 && last().continues(heading)) {
            return false;
        }
        drafts.add(new AnnexDraft(heading.number(), heading.title(), sheet));
        return true;
    }

    /** Begins an annex without a number of its own. */
    void add(String title, String sheet) {
        drafts.add(new AnnexDraft(0, title, sheet));
    }

    void titled(List<String> lines) {
        if (!drafts.isEmpty()) {
            last().titled(lines);
        }
    }

    /** The annex in hand; a plan without annex headings has one all the same. */
    AnnexDraft latest(String sheet) {
        if (drafts.isEmpty()) {
            add("", sheet);
        }
        return last();
    }

    private AnnexDraft last() {
        return drafts.get(drafts.size() - 1);
    }

    List<Annex> withRows() {
        List<Annex> annexes = new ArrayList<>();
        drafts.stream()
                .filter(draft -> !draft.isEmpty())
                .forEach(draft -> annexes.add(draft.annex(annexes.size() + 1)));
        return annexes;
    }
}
