package org.liaisonbot.understanding.lexicon;

/** What a word of the lexicon tells. The words of each stand in lexicon.txt under its name. */
public enum Sense {
    DONE(true),
    NEARLY(true),
    NOT_DONE(true),
    AWAITING(true),
    ON_PLAN(true),
    UNDER_WAY(true),
    NOT_STARTED(true),
    BEHIND(true),
    CANNOT(true),
    UNCHANGED(true),
    START(true),
    LACK(true),
    CAUSE(true),
    DIFFICULTY(true),
    WAIT(true),
    SOLVED(true),
    HELP_WANTED(true),
    HARMLESS(true),
    NO_DIFFICULTY(true),
    NEUTRAL(true),
    NOT(true),

    ACTED(false),
    PLANNED(false),
    ESTIMATE(false),
    DOUBT(false),
    ABOUT_TO(false),
    ORIGINALLY(false),
    ALREADY(false),
    LATELY(false),
    SAME(false),
    CORRECTION(false),
    NOT_BUT(false),
    PART(false),
    PERIODIC(false),
    STAGE(false),
    WHOLE(false),
    OPENER(false),
    OVER(false),
    COMPOUND(false),
    EXCEPT(false),
    OUTSIDE(false),
    REST(false),
    OVERCOME(false),
    ALL(false),
    QUESTION(false),

    PROGRESS_RATE(false),
    CHANGE(false),
    REACHED(false),
    OTHER_RATE(false),
    LEFT(false),
    TOTAL(false),
    ACHIEVED(false),
    ACTIVITY(false),
    FOUND(false),
    FIXED(false),
    ANOTHER(false),
    MORE(false),
    ALTOGETHER(false),

    ACK(false),
    SEEN(false),
    EVIDENCE(false),
    SENDING(false),
    RESOLVE(false),
    GREETING(false),
    WITHDRAW(false),
    REPORTED(false),
    EXTENSION(false),
    EXTEND_TO(false),
    LATER(false),
    REQUEST(false),
    NO_EXTENSION(false),
    HANDOVER(false),
    CONTACT(false),
    CONTACT_CHANGE(false),
    HELP(false),
    MY_TASKS(false),
    ASPECT(false),

    BROADCAST(false),
    ON_BEHALF(false),
    URGE(false),
    HURRY(false),
    APPROVE(false),
    REJECT(false),
    CLOSE(false),
    RETURN(false),
    WEEKLY(false),
    MONTHLY(false),
    ROLLUP(false),
    EXPORT(false),
    UNREPORTED(false),
    HAS_REPORTED(false),
    OVERDUE(false),
    DUE(false),
    BLOCKERS(false),
    PENDING(false),
    PROGRESS_WORD(false),
    OVERALL(false),
    LIGHT(false),
    LEADER_TITLE(false),

    FIELD_TASK(false),
    FIELD_PROGRESS(false),
    FIELD_DIFFICULTY(false),
    FIELD_EXPECTED(false),
    FIELD_OTHER(false),
    FIELD_QUANTITY(false),
    FIELD_NONE(false),

    BOTH(false);

    private final boolean exclusive;

    Sense(boolean exclusive) {
        this.exclusive = exclusive;
    }

    /**
     * Whether words of this sense compete for their place in the text with words of the other exclusive senses, the
     * longest winning: 没问题 is not a 问题. Words of the other senses are seen wherever they stand.
     */
    public boolean isExclusive() {
        return exclusive;
    }
}
