package org.liaisonbot.plan.deadline;

import java.util.List;
import java.util.regex.Matcher;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.Doubt;

/** Reads deadlines as plans write them. Pure; no text makes it fail. */
public final class DeadlineGrammar {
    private static final int LONGEST = 1000;

    private final int planYear;
    private final Clauses clauses;

    /** @param planYear the year that is meant where a deadline names none */
    public DeadlineGrammar(int planYear) {
        this.planYear = planYear;
        this.clauses = new Clauses(new DateFinder(planYear));
    }

    /**
     * The dates, standing duties and seasons that the words fix, and a doubt for each part that fixes nothing or can be
     * read in two ways. Empty words are an empty deadline without doubts.
     */
    public Deadline read(String words) {
        String text = Wording.solid(words);
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
        DeadlineDraft draft = new DeadlineDraft(planYear);
        Matcher season = StandingWords.season(text);
        if (season.find()) {
            draft.overSeason();
        }
        clauses.of(season.replaceAll("")).forEach(draft::add);
        Deadline deadline = draft.finished();
        return deadline.isFixed() || text.isEmpty() ? deadline : withoutDate(words, deadline);
    }

    private static Deadline withoutDate(String words, Deadline deadline) {
        if (!deadline.doubts().isEmpty()) {
            return deadline;
        }
        return new Deadline(
                deadline.milestones(),
                deadline.ongoing(),
                deadline.season(),
                List.of(Doubt.warning(Deadline.FIELD, words, "时限中没有可以确定的日期", ProposedWording.insteadOf(words))));
    }
}
