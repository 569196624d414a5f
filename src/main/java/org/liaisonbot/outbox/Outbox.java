package org.liaisonbot.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pushes: planned in the transaction of what causes them, sent afterwards, accounted for by name. */
@Service
@Transactional(readOnly = true)
public class Outbox {
    private final Pushes pushes;
    private final ApplicationEventPublisher events;

    Outbox(Pushes pushes, ApplicationEventPublisher events) {
        this.pushes = pushes;
        this.events = events;
    }

    /** A push was planned that should go out as soon as its transaction is committed. */
    record PlannedForNow(PushId id) {}

    /**
     * Plans a push, in the caller's transaction. The same id planned again changes nothing.
     *
     * @return whether it was new
     */
    @Transactional
    public boolean plan(NewPush push) {
        if (pushes.existsById(push.id().value())) {
            return false;
        }
        pushes.save(new PushRow(push, StoredContent.of(push.content())));
        if (push.kind().isImmediate()) {
            events.publishEvent(new PlannedForNow(push.id()));
        }
        return true;
    }

    /** All pushes that were planned for these days, both inclusive, in order. */
    public List<Push> between(LocalDate from, LocalDate until) {
        return pushes
                .findByPlannedAtGreaterThanEqualAndPlannedAtLessThanOrderByPlannedAtAscIdAsc(
                        startOf(from), startOf(until.plusDays(1)))
                .stream()
                .map(PushRow::toPush)
                .toList();
    }

    public Optional<Push> push(PushId id) {
        return pushes.findById(id.value()).map(PushRow::toPush);
    }

    /**
     * The push that carried this card; two transactions that act upon the same card do so one after the other. Needs the
     * caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Push> pushOfCard(String cardId) {
        return pushes.findByCardId(cardId).map(PushRow::toPush);
    }

    /** The tasks that the last push sent to this person listed, in its order; none if there was no such push. */
    public List<TaskCode> lastAskedOf(UserId person) {
        return pushes.lastWithTasks(person.key(), Limit.of(1)).stream()
                .flatMap(id -> pushes.tasksOf(id).stream())
                .map(TaskCode::new)
                .toList();
    }

    /** Everybody whom a push that asks about this period has reached, as far as the platform tells. */
    public Set<UserId> reachedAbout(ReportingPeriod period) {
        return pushes.accountsReachedAbout(period.toString()).stream()
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    /** Everybody whom the last push to them that was tried did not reach. */
    public Set<UserId> missedLastTime() {
        return pushes.accountsMissedLastTime().stream().map(UserId::new).collect(Collectors.toSet());
    }

    /** When the next push is to be tried, if one waits. */
    public Optional<Instant> nextAttemptAt() {
        return pushes.nextAttemptAt();
    }

    private static Instant startOf(LocalDate day) {
        return BusinessZone.instantOf(day, LocalTime.MIN);
    }
}
