package org.liaisonbot.rollup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.IsoWeek;

/**
 * A weekly issue: its draft, or, once it is signed, the issue itself, which never changes again. Rows are written and
 * read by the statements of {@link Issues} alone, so that no stale copy in memory can undo a signature.
 */
@Entity
@Table(name = "issue")
class IssueRow {
    private static final int NUMBERS_A_YEAR = 1000;

    @Id
    private String week;

    /** Year and number in one, such as 2024012, so that one unique column numbers each year from 1. */
    private @Nullable Integer number;

    private String content;
    private Instant draftedAt;
    private @Nullable String signedBy;
    private @Nullable Instant signedAt;

    protected IssueRow() {}

    IssueRow(IsoWeek week, String content, Instant draftedAt) {
        this.week = week.toString();
        this.content = content;
        this.draftedAt = draftedAt;
    }

    /** Just before the first number of this year. */
    static int startOf(int year) {
        return year * NUMBERS_A_YEAR;
    }

    static int endOf(int year) {
        return startOf(year) + NUMBERS_A_YEAR - 1;
    }
}
