package org.liaisonbot.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Who has not reported for a month, with not reported, not delivered and no liaison kept apart. */
@Component
class ListingUnreported implements IntentHandler {
    private final Compliance compliance;
    private final Sight sight;
    private final Directory directory;
    private final Wording wording;

    ListingUnreported(Compliance compliance, Sight sight, Directory directory, Wording wording) {
        this.compliance = compliance;
        this.sight = sight;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * A unit and what it has not reported.
     *
     * @param people its liaisons in the directory's order, the second and later ones as stand-ins; empty when it has none
     */
    record UnitLine(String unit, int count, String codes, String people) {}

    record Facts(
            String period,
            int units,
            int complete,
            List<UnitLine> notReported,
            List<UnitLine> notDelivered,
            List<UnitLine> noLiaison,
            List<UnitLine> notAskedYet) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_UNREPORTED);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        Args args = turn.understood().args();
        ReportingPeriod period = args.period() == null
                ? ReportingPeriod.ofReportMadeOn(turn.today())
                : new ReportingPeriod(args.period());
        Set<UnitName> wanted = Set.copyOf(sight.units(args.unit()));
        Set<TaskCode> codes =
                sight.of(turn.person(), args).stream().map(task -> task.code()).collect(Collectors.toSet());
        List<ComplianceRow> rows = compliance.of(period).stream()
                .filter(it -> it.required() > 0 && wanted.contains(it.unit()))
                .toList();
        List<ComplianceRow> missing = rows.stream()
                .filter(it -> it.missing().stream().anyMatch(codes::contains))
                .toList();
        return Answer.text(wording.say(
                "reply-unreported",
                new Facts(
                        period.month().getMonthValue() + "月份",
                        rows.size(),
                        rows.size() - missing.size(),
                        linesOf(missing, WindowOutcome.NOT_REPORTED, codes),
                        linesOf(missing, WindowOutcome.NOT_DELIVERED, codes),
                        linesOf(missing, WindowOutcome.NO_LIAISON, codes),
                        linesOf(missing, null, codes))));
    }

    private List<UnitLine> linesOf(List<ComplianceRow> missing, @Nullable WindowOutcome reason, Set<TaskCode> codes) {
        return missing.stream()
                .filter(it -> it.reason() == reason)
                .map(it -> line(it, codes))
                .toList();
    }

    private UnitLine line(ComplianceRow row, Set<TaskCode> codes) {
        List<String> shown = row.missing().stream()
                .filter(codes::contains)
                .map(TaskCode::value)
                .toList();
        return new UnitLine(row.unit().value(), shown.size(), String.join(" ", shown), peopleOf(row.unit()));
    }

    private String peopleOf(UnitName unit) {
        List<String> names =
                directory.liaisonsOf(unit).stream().map(Person::name).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.get(0) + "，备用" + String.join("、", names.subList(1, names.size()));
    }
}
