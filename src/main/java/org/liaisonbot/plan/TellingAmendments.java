package org.liaisonbot.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.AdoptingPlan.Amendment;
import org.liaisonbot.ledger.AdoptingPlan.Differences;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Tells the liaisons of the units that an amended plan touches, and nobody else, what changes for them. */
@Component
class TellingAmendments {
    private static final Duration OF_USE_FOR = Duration.ofDays(3);
    private static final int BYTES_FOR_LINES = 1500;

    private final Directory directory;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    TellingAmendments(Directory directory, Ledger ledger, Outbox outbox, Wording wording, Clock clock) {
        this.directory = directory;
        this.ledger = ledger;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param lines as many as fit one message
     * @param others the codes of the rest; empty when there is none
     */
    record Facts(String plan, int count, List<String> lines, String others) {}

    /** Plans one message for each person, in the transaction of the import; a first plan is no amendment. */
    void about(PlanHeader plan, Differences differences) {
        if (differences.first() || differences.isEmpty()) {
            return;
        }
        String cause = PushKind.NOTICE + ":plan-" + plan.year() + "-" + ledger.revision() + ":";
        touched(differences).forEach((unit, amendments) -> {
            String text = wording.say("notice-plan-amended", facts(plan, amendments));
            directory.liaisonsOf(unit).forEach(person -> tell(person, cause, text));
        });
    }

    private Map<UnitName, List<Amendment>> touched(Differences differences) {
        UnitNames names = directory.unitNames();
        Map<UnitName, List<Amendment>> touched = new LinkedHashMap<>();
        for (Amendment amendment : differences.amendments()) {
            unitsOf(amendment, names)
                    .forEach(unit -> touched.computeIfAbsent(unit, key -> new ArrayList<>())
                            .add(amendment));
        }
        return touched;
    }

    /** Those of the task as it was and as it is. */
    private static Set<UnitName> unitsOf(Amendment amendment, UnitNames names) {
        return Stream.of(amendment.before(), amendment.after())
                .filter(Objects::nonNull)
                .flatMap(task -> Stream.concat(task.leadUnits().stream(), task.supportUnits().stream()))
                .flatMap(listed -> names.expand(listed).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Facts facts(PlanHeader plan, List<Amendment> amendments) {
        List<String> lines = new ArrayList<>();
        int bytes = 0;
        for (Amendment amendment : amendments) {
            String line = line(amendment);
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > BYTES_FOR_LINES) {
                break;
            }
            lines.add(line);
        }
        String others = amendments.stream()
                .skip(lines.size())
                .map(amendment -> amendment.code().value())
                .limit(60)
                .collect(Collectors.joining(" "));
        return new Facts(plan.title(), amendments.size(), lines, others);
    }

    private static String line(Amendment amendment) {
        List<String> cells = PlanInWords.cells(amendment);
        return PlanInWords.change(amendment) + (cells.isEmpty() ? "" : "（" + String.join("；", cells) + "）");
    }

    private void tell(Person person, String cause, String text) {
        Instant now = clock.instant();
        outbox.plan(new NewPush(
                new PushId(cause + person.account().key()),
                PushKind.NOTICE,
                List.of(person.account()),
                List.of(),
                null,
                new Content.Text(text),
                now,
                now.plus(OF_USE_FOR)));
    }
}
