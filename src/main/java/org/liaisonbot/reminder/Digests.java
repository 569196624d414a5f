package org.liaisonbot.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.time.WorkingDays;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Turns a bell for the liaisons into one push for each of them, by the truth as it stands. */
@Component
class Digests {
    private final Ledger ledger;
    private final Directory directory;
    private final Schedule schedule;
    private final WorkingDays workingDays;
    private final Policy policy;
    private final DigestLayout layout;

    Digests(
            Ledger ledger,
            Directory directory,
            Schedule schedule,
            WorkingDays workingDays,
            Policy policy,
            Wording wording) {
        this.ledger = ledger;
        this.directory = directory;
        this.schedule = schedule;
        this.workingDays = workingDays;
        this.policy = policy;
        this.layout = new DigestLayout(wording);
    }

    /** The pushes of a DIGEST or FINAL_CALL bell; none without a plan. */
    List<NewPush> pushesOf(Bell bell, Instant expiresAt) {
        return of(bell, ledger.tasks(), directory.people()).stream()
                .map(digest -> push(bell, digest, expiresAt))
                .toList();
    }

    /** The digests of a DIGEST or FINAL_CALL bell for these tasks and people; none without a plan. */
    List<Digest> of(Bell bell, List<Task> tasks, List<Person> people) {
        Optional<PlanHeader> plan = ledger.plan();
        if (plan.isEmpty()) {
            return List.of();
        }
        DigestPolicy rules = new DigestPolicy(
                new DeadlinePoints(workingDays, policy), new MonthlyDuty(plan.get(), policy), schedule);
        return bell.job() == Job.DIGEST
                ? rules.on(bell.day(), tasks, people)
                : rules.missingOn(bell.day(), tasks, people);
    }

    /** The natural key of a digest's push: one of a kind for a person and a day. */
    static PushId idOf(Bell bell, Digest digest) {
        return new PushId(bell.job().push() + ":" + bell.day() + ":"
                + digest.person().account().key());
    }

    private NewPush push(Bell bell, Digest digest, Instant expiresAt) {
        PushId id = idOf(bell, digest);
        return new NewPush(
                id,
                bell.job().push(),
                List.of(digest.person().account()),
                digest.tasks(),
                digest.missing().isEmpty() ? null : digest.period(),
                content(bell, digest, id),
                bell.at(),
                expiresAt);
    }

    private Content content(Bell bell, Digest digest, PushId id) {
        LocalDate until = digest.period() == null ? null : schedule.lastDayOfWindow(YearMonth.from(bell.day()));
        if (bell.job() == Job.FINAL_CALL) {
            return layout.asText("push-final-call", digest, until);
        }
        return card(id, bell, digest, until).orElseGet(() -> layout.asText("push-digest", digest, until));
    }

    private Optional<Content> card(PushId id, Bell bell, Digest digest, @Nullable LocalDate until) {
        if (!policy.digest().cards()) {
            return Optional.empty();
        }
        UnitName unit = new UnitName(digest.person().unit());
        return layout.asCard(DigestCard.of(id, bell.day(), unit).id(), digest, until);
    }
}
