package org.liaisonbot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.directory.DirectoryTemplate;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.plan.ImportingPlan;
import org.liaisonbot.plan.ImportingPlan.Imported;
import org.liaisonbot.plan.PlanTemplate;
import org.liaisonbot.plan.UnreadablePlan;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * The office brings a plan in force by chat: it sends the file, gets a summary and a review sheet, may send the edited
 * sheet in its place, and says 确认导入. Until then nothing changes. It works also while there is no plan.
 */
@Component
class PlanByChat {
    private static final Duration WAITS_FOR = Duration.ofDays(3);
    private static final Pattern CONFIRMED = Pattern.compile("确认导入[。.!！]?");
    private static final Pattern TEMPLATE = Pattern.compile("(?:下载|要)?(?:导入)?模[板版][。.!！]?");

    private final HandedInPlans plans;
    private final ImportingPlan importing;
    private final Wording wording;

    PlanByChat(HandedInPlans plans, ImportingPlan importing, Wording wording) {
        this.plans = plans;
        this.importing = importing;
        this.wording = wording;
    }

    record Sentence(String sentence) {}

    /** The answer, if this is about a plan to be imported and comes from the office. */
    Optional<Answer> about(InboundMessage.Act act, Person person, Origin origin) {
        if (person.role() != Role.OFFICE) {
            return Optional.empty();
        }
        if (FetchingPlanFiles.isPlanFile(act, person)) {
            return Optional.of(file(person, origin));
        }
        String words = act instanceof InboundMessage.Text text ? text.text().strip() : "";
        if (CONFIRMED.matcher(words).matches()) {
            return Optional.of(confirm(person, origin));
        }
        return TEMPLATE.matcher(words).matches() ? Optional.of(templates()) : Optional.empty();
    }

    private Answer file(Person person, Origin origin) {
        HandedInPlans.HandedIn file = plans.by(new MsgId(origin.message()))
                .orElseThrow(
                        () -> new IllegalStateException("the file of message " + origin.message() + " is not kept"));
        byte[] content = file.content();
        if (content == null) {
            return Answer.text(wording.say("reply-plan-lost", new Sentence(String.valueOf(file.trouble()))));
        }
        try {
            Imported imported = importing.preview(file.fileName(), content, null);
            plans.propose(file, person.account());
            return new Answer(
                    wording.say("reply-plan-read", PlanFacts.of(imported)),
                    List.of(new Answer.Attachment(
                            PlanFacts.sheetName(imported.read().plan()), PlanDocuments.reviewOf(file.id()))));
        } catch (UnreadablePlan unreadable) {
            return Answer.text(wording.say("reply-plan-unreadable", new Sentence(sentence(unreadable))));
        }
    }

    private Answer confirm(Person person, Origin origin) {
        Optional<HandedInPlans.HandedIn> file =
                plans.proposedBy(person.account(), origin.at().minus(WAITS_FOR));
        byte[] content = file.map(HandedInPlans.HandedIn::content).orElse(null);
        if (content == null) {
            return Answer.text(wording.say("reply-no-plan-to-confirm"));
        }
        try {
            Imported imported = importing.importFrom(
                    file.orElseThrow().fileName(),
                    content,
                    null,
                    new Actor(person.account().value(), person.name()));
            plans.settle(person.account());
            return Answer.text(wording.say("reply-plan-adopted", PlanFacts.of(imported)));
        } catch (UnreadablePlan unreadable) {
            return Answer.text(wording.say("reply-plan-unreadable", new Sentence(sentence(unreadable))));
        }
    }

    private Answer templates() {
        return new Answer(
                wording.say("reply-templates"),
                List.of(
                        new Answer.Attachment(PlanTemplate.FILE_NAME, PlanDocuments.PLAN_TEMPLATE),
                        new Answer.Attachment(DirectoryTemplate.FILE_NAME, PlanDocuments.DIRECTORY_TEMPLATE)));
    }

    private static String sentence(UnreadablePlan unreadable) {
        return String.valueOf(unreadable.getMessage());
    }
}
