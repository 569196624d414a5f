package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.NewReport;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.RecordingReports;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Records progress and echoes to the letter what was recorded. */
@Component
class Reporting implements IntentHandler {
    private final RecordingReports recording;
    private final EvidenceOfReports evidence;
    private final Wording wording;

    Reporting(RecordingReports recording, EvidenceOfReports evidence, Wording wording) {
        this.recording = recording;
        this.evidence = evidence;
        this.wording = wording;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.REPORT);
    }

    @Override
    public Answer handle(Turn turn) {
        String onBehalf = turn.understood().args().unit();
        if (turn.person().role() != Role.LIAISON && (!turn.isOffice() || onBehalf == null)) {
            return Answer.text(wording.say("reply-report-needs-unit"));
        }
        UnitName unit = onBehalf == null || !turn.isOffice() ? turn.unit() : new UnitName(onBehalf);
        return record(
                turn.understood().items(),
                unit,
                turn.origin(),
                turn.understood().question());
    }

    /** Records each item and says what became of it. */
    Answer record(List<Item> items, UnitName unit, Origin origin, @Nullable String question) {
        List<Echo.Line> recorded = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        List<Echo.Refusal> refused = new ArrayList<>();
        boolean late = false;
        String period = "";
        List<NewReport> said =
                items.stream().map(item -> toReport(item, unit, origin)).toList();
        for (RecordingReports.Outcome outcome : recording.record(said, origin)) {
            if (outcome instanceof RecordingReports.Recorded it) {
                recorded.add(Echo.line(it.report(), it.task()));
                reports.add(it.report());
                late |= !it.report().onTime();
                period = it.report().period().month().getMonthValue() + "月份";
            } else if (outcome instanceof RecordingReports.Refused it) {
                refused.add(new Echo.Refusal(it.task().value(), wording.say("refused-" + Echo.nameOf(it.why()))));
            }
        }
        return Answer.text(wording.say(
                "reply-report-confirmed",
                Echo.of(unit.value(), period, recorded, refused, late, question == null ? "" : question)
                        .with(evidence.with(reports, origin))));
    }

    private static NewReport toReport(Item item, UnitName unit, Origin origin) {
        Progress status = item.status();
        return new NewReport(
                item.task(),
                unit,
                status == null ? Progress.ON_TRACK : status,
                item.percent(),
                item.expected(),
                item.blocker(),
                item.quantity(),
                item.milestone(),
                Correction.isMeantBy(origin.words()));
    }
}
