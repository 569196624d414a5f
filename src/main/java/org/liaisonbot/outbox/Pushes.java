package org.liaisonbot.outbox;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Pushes extends JpaRepository<PushRow, String> {
    String CLAIMABLE = """
            ((p.state = org.liaisonbot.outbox.PushState.PLANNED and p.nextAttemptAt <= :now)
             or (p.state = org.liaisonbot.outbox.PushState.SENDING and p.claimedUntil < :now))
            """;

    @Query("select p.id from PushRow p where " + CLAIMABLE
            + " and (p.urgent = true or :onlyUrgent = false) order by p.urgent desc, p.plannedAt, p.id")
    List<String> claimable(Instant now, boolean onlyUrgent, Limit limit);

    /** Counts only if one row changed. */
    @Modifying
    @Query("update PushRow p set p.state = org.liaisonbot.outbox.PushState.SENDING, p.claimedUntil = :until,"
            + " p.attempts = p.attempts + 1 where p.id = :id and " + CLAIMABLE)
    int claim(String id, Instant now, Instant until);

    @Modifying
    @Query("update PushRow p set p.nextAttemptAt = :now where p.id in :ids and p.nextAttemptAt > :now"
            + " and p.state = org.liaisonbot.outbox.PushState.PLANNED")
    int resume(Collection<String> ids, Instant now);

    @Modifying
    @Query("update PushRow p set p.state = org.liaisonbot.outbox.PushState.PLANNED, p.claimedUntil = null"
            + " where p.state = org.liaisonbot.outbox.PushState.SENDING")
    int releaseClaims();

    @Query("select min(p.nextAttemptAt) from PushRow p where p.state = org.liaisonbot.outbox.PushState.PLANNED")
    Optional<Instant> nextAttemptAt();

    List<PushRow> findByPlannedAtGreaterThanEqualAndPlannedAtLessThanOrderByPlannedAtAscIdAsc(
            Instant from, Instant untilExclusive);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PushRow> findByCardId(String cardId);

    @Query("""
            select p.id from PushRow p join p.recipients r
            where r.accountKey = :account and p.state = org.liaisonbot.outbox.PushState.SENT and p.tasks is not empty
            order by p.sentAt desc, p.plannedAt desc
            """)
    List<String> lastWithTasks(String account, Limit limit);

    @Query("select t from PushRow p join p.tasks t where p.id = :id order by index(t)")
    List<String> tasksOf(String id);

    /** A push that nobody tried, since it came too late, says nothing about its recipient. */
    @Query("""
            select distinct r.accountKey from PushRow p join p.recipients r
            where (r.unreachable = true or p.state = org.liaisonbot.outbox.PushState.FAILED) and p.attempts > 0
            and p.plannedAt = (select max(q.plannedAt) from PushRow q join q.recipients s where s.accountKey = r.accountKey
                and (q.state = org.liaisonbot.outbox.PushState.SENT or q.state = org.liaisonbot.outbox.PushState.FAILED))
            """)
    List<String> accountsMissedLastTime();

    @Query("""
            select distinct r.accountKey from PushRow p join p.recipients r
            where p.period = :period and p.state = org.liaisonbot.outbox.PushState.SENT and r.unreachable = false
            """)
    List<String> accountsReachedAbout(String period);
}
