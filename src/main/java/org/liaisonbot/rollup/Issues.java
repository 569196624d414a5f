package org.liaisonbot.rollup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Issues extends JpaRepository<IssueRow, String> {
    @Query("select i.content from IssueRow i where i.week = :week and i.signedAt is not null")
    Optional<String> signed(String week);

    /** In the order of the weeks, whose names sort like their days. */
    @Query("select i.content from IssueRow i where i.week < :week and i.signedAt is not null order by i.week")
    List<String> signedBefore(String week);

    @Query(
            "select i.content from IssueRow i where i.week between :first and :last and i.signedAt is not null order by i.week")
    List<String> signedBetween(String first, String last);

    @Query("select count(i) > 0 from IssueRow i where i.week = :week and i.signedAt is not null")
    boolean isSigned(String week);

    @Query("select count(i) > 0 from IssueRow i where i.week = :week and i.signedAt is null")
    boolean isDraft(String week);

    @Query("select max(i.number) from IssueRow i where i.number between :first and :last")
    Optional<Integer> lastNumber(int first, int last);

    /** Counts one row, or none when there is no draft or it is signed. */
    @Modifying
    @Query("update IssueRow i set i.content = :content, i.draftedAt = :at where i.week = :week and i.signedAt is null")
    int redraft(String week, String content, Instant at);

    /** Counts one row, or none when somebody else has signed it. */
    @Modifying
    @Query("""
            update IssueRow i set i.number = :number, i.content = :content, i.signedBy = :by, i.signedAt = :at
            where i.week = :week and i.signedAt is null
            """)
    int sign(String week, int number, String content, String by, Instant at);
}
