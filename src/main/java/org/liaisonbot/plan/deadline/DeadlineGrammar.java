package org.liaisonbot.plan.deadline;

import java.util.List;
import java.util.regex.Matcher;
import org.liaisonbot.document.Wording;

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
            return new Deadline(List.of(), false, false, List.of())
                    .doubted(text.substring(0, 40) + "…", "时限超过%d字，没有读取".formatted(LONGEST));
        }
        Deadline deadline = understood(text);
        if (text.isEmpty() || !deadline.isCertain()) {
            return deadline;
        }
        if (!deadline.isFixed()) {
            return deadline.doubted(words, "时限中没有可以确定的日期");
        }
        return readsBack(deadline) ? deadline : deadline.doubted(words, "时限的写法不规则，读到的日期请核对");
    }

    /** Whether the words, doubtful or not, fix a date, a standing duty or a season. */
    public boolean isDeadline(String words) {
        String text = Wording.solid(words);
        return text.length() <= LONGEST && understood(text).isFixed();
    }

    private Deadline understood(String text) {
        DeadlineDraft draft = new DeadlineDraft(planYear);
        Matcher season = StandingWords.season(text);
        if (season.find()) {
            draft.overSeason();
        }
        clauses.of(Ordinals.removed(season.replaceAll(""))).forEach(draft::add);
        return draft.finished();
    }

    /** What cannot be said again in regular words was hardly understood. */
    private boolean readsBack(Deadline deadline) {
        Deadline again = understood(deadline.inWords());
        return again.milestones().equals(deadline.milestones())
                && again.ongoing() == deadline.ongoing()
                && again.season() == deadline.season();
    }
}
