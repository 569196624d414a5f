package org.liaisonbot.conversation;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.liaisonbot.directory.DirectoryTemplate;
import org.liaisonbot.outbox.DocumentMaker;
import org.liaisonbot.plan.ImportingPlan;
import org.liaisonbot.plan.PlanTemplate;
import org.liaisonbot.time.BusinessZone;
import org.springframework.stereotype.Component;

/** Makes the files around a plan's import: the review sheet of a file that was handed in, and empty templates. */
@Component
class PlanDocuments implements DocumentMaker {
    static final String PLAN_TEMPLATE = "template:plan";
    static final String DIRECTORY_TEMPLATE = "template:directory";

    private static final String REVIEW = "plan-review:";

    private final HandedInPlans plans;
    private final ImportingPlan importing;
    private final Clock clock;

    PlanDocuments(HandedInPlans plans, ImportingPlan importing, Clock clock) {
        this.plans = plans;
        this.importing = importing;
        this.clock = clock;
    }

    static String reviewOf(long handedIn) {
        return REVIEW + handedIn;
    }

    @Override
    public Optional<byte[]> make(String order) {
        if (order.equals(PLAN_TEMPLATE)) {
            return Optional.of(
                    PlanTemplate.xlsx(BusinessZone.dayOf(clock.instant()).getYear()));
        }
        if (order.equals(DIRECTORY_TEMPLATE)) {
            return Optional.of(DirectoryTemplate.xlsx());
        }
        return order.startsWith(REVIEW) ? review(Long.parseLong(order.substring(REVIEW.length()))) : Optional.empty();
    }

    private Optional<byte[]> review(long handedIn) {
        return plans.by(handedIn)
                .filter(file -> file.content() != null)
                .map(file -> importing.reviewSheet(importing
                        .preview(file.fileName(), Objects.requireNonNull(file.content()), null)
                        .read()));
    }
}
