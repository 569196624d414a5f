package org.liaisonbot.plan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.plan.Doubt;

/** A deadline while its clauses are gone through: words without a date go with the date before them. */
final class DeadlineDraft {
    /** Also with letters where digits were meant: 2O24年, l5日. */
    private static final Pattern LIKE_A_DATE =
            Pattern.compile("[0-9A-Za-z０-９]{2,5}年(?!行动|规划|计划)|(?<![0-9A-Za-z])20[0-9]{2}"
                    + "|[0-9A-Za-z０-９]{1,2}月|[0-9A-Za-z０-９]{1,2}[日号]|[0-9０-９]{1,2}[底末]|月[底末]|年[底末]|季度");
    /** A word of time behind the date that is none of the usual ones: 6月庭前, 6月3O日前. */
    private static final Pattern ODD_BEFORE = Pattern.compile("[^，；、。]{1,3}前");

    private static final Pattern PUT_OFF = Pattern.compile("延期|延长|延后|推迟|顺延|展期|调整[为至到]|改[为至到]");
    private static final Pattern OR_BEFORE = Pattern.compile("或.{1,12}前");
    private static final Pattern BRACKET = Pattern.compile("[（(）)]");

    private static final int FARTHEST_YEARS = 6;

    private static final Pattern CERTAINLY_VAGUE =
            Pattern.compile("(?:汛期?|[季期节冬夏]|来临|开始|到来)(?:之|以)?前|立即|尽快|尽早|" + LIKE_A_DATE.pattern());

    private final int planYear;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean inDatedClause;
    private boolean daysAwaitMore;
    private int foreignYear;
    private boolean ongoing;
    private boolean season;

    DeadlineDraft(int planYear) {
        this.planYear = planYear;
    }

    void overSeason() {
        season = true;
    }

    void add(Clause clause) {
        if (clause.isDated()) {
            dated(clause);
        } else if (StandingWords.isStanding(clause.raw())) {
            ongoing = true;
            if (StandingWords.isRepeated(clause.raw())) {
                doubts.add(Doubt.info(Deadline.FIELD, clause.raw(), "定期重复的工作，按长期坚持管理"));
            }
        } else if (isVague(clause.raw())) {
            doubt(clause.raw(), "“%s”不是可以确定的日期".formatted(clause.raw()));
        } else {
            words.append(words.isEmpty() || clause.words().isEmpty() ? "" : "，").append(clause.words());
        }
    }

    private boolean isVague(String clause) {
        return inDatedClause ? CERTAINLY_VAGUE.matcher(clause).find() : StandingWords.isVague(clause);
    }

    private void dated(Clause clause) {
        if (inDatedClause && !daysAwaitMore) {
            close();
        }
        inDatedClause = true;
        clause.dates().stream().filter(date -> !date.doubt().isEmpty()).forEach(date -> tell(clause.raw(), date));
        days.addAll(clause.days());
        watchYears(clause);
        ongoing |= StandingWords.goesOn(clause.words());
        String own = StandingWords.withoutGoingOn(clause.words());
        words.append(words.isEmpty() || own.isEmpty() ? "" : "，").append(own);
        boolean oddBefore = clause.dates().stream()
                .anyMatch(date -> ODD_BEFORE
                        .matcher(clause.raw())
                        .region(date.end(), clause.raw().length())
                        .lookingAt());
        if (oddBefore || own.length() == 1 || LIKE_A_DATE.matcher(own).find()) {
            doubt(clause.raw(), "“%s”中还有像日期而未能识别的文字".formatted(clause.raw()));
        }
        if (OR_BEFORE.matcher(clause.raw()).find()) {
            doubt(clause.raw(), "“%s”给出两种时限，其中一种不是可以确定的日期".formatted(clause.raw()));
        }
        if (PUT_OFF.matcher(own).find()) {
            doubt(clause.raw(), "“%s”像是时限的变更，请核对以哪个日期为准".formatted(clause.raw()));
        }
        daysAwaitMore = clause.joinedToNext() && own.isEmpty();
    }

    /** An omitted year is the plan's; behind another year that is worth a look. */
    private void watchYears(Clause clause) {
        for (DateFound date : clause.dates()) {
            if (date.yearGiven() && date.isFixed()) {
                int year = date.days().get(0).getYear();
                if (year < planYear || year > planYear + FARTHEST_YEARS) {
                    doubt(clause.raw(), "“%s”中的年份与计划年度%d年不符".formatted(clause.raw(), planYear));
                }
                foreignYear = year == planYear ? 0 : year;
            } else if (foreignYear != 0 && date.isFixed()) {
                doubt(clause.raw(), "“%s”没有写年份，按%d年记，而前文写的是%d年".formatted(clause.raw(), planYear, foreignYear));
            }
        }
    }

    private void tell(String raw, DateFound date) {
        if (date.isFixed()) {
            doubts.add(Doubt.info(Deadline.FIELD, raw, date.doubt()));
        } else {
            doubt(raw, date.doubt());
        }
    }

    private void doubt(String raw, String message) {
        doubts.add(Doubt.warning(Deadline.FIELD, raw, message, ProposedWording.insteadOf(raw)));
    }

    private void close() {
        String text = balanced(words.toString());
        days.forEach(day -> milestones.add(new Milestone(day, text)));
        days.clear();
        words.setLength(0);
    }

    /** A bracket that a clause has torn apart says nothing. */
    private static String balanced(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        String whole = depth == 0 ? text : BRACKET.matcher(text).replaceAll("");
        return whole.replace("（）", "").replace("()", "");
    }

    Deadline finished() {
        close();
        return new Deadline(milestones, ongoing, season, doubts);
    }
}
