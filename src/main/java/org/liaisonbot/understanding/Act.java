package org.liaisonbot.understanding;

import org.liaisonbot.understanding.text.Span;

/** A word by which the office decides something or sets it going, and how the word is meant. */
record Act(Kind kind, Meant meant, Span span, Phrase phrase) {
    /** What the word would do. */
    enum Kind {
        URGE,
        CLOSE,
        RETURN,
        APPROVE,
        REJECT
    }

    /** Only what is ordered is carried out. */
    enum Meant {
        ORDERED,
        /** 销号了吗 */
        ASKED,
        /** 先别销号 */
        DECLINED,
        /** 等验收完再销号 */
        PLANNED,
        /** 已经退回了 */
        TOLD,
        /** 退回的任务 */
        DESCRIBED
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isOrdered() {
        return meant == Meant.ORDERED;
    }
}
