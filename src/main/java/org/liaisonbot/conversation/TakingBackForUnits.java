package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.RecordingReports;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 撤回 of the office: takes back what the person last reported for a unit, and tells the unit. */
@Component
class TakingBackForUnits implements Command {
    private static final Pattern WORDS = Pattern.compile("(?:撤回|收回)(?:刚才的|刚才|上一条|上条|代报的?|对)*(?<what>.*?)(?:的?代报)?");

    private final RecordingReports recording;
    private final Ledger ledger;
    private final Notices notices;
    private final Wording wording;

    TakingBackForUnits(RecordingReports recording, Ledger ledger, Notices notices, Wording wording) {
        this.recording = recording;
        this.ledger = ledger;
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(String name, List<TaskCode> codes) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        Matcher words = WORDS.matcher(FixedWords.in(text).replace(" ", ""));
        if (person.role() != Role.OFFICE || !words.matches()) {
            return Optional.empty();
        }
        String what = words.group("what");
        Optional<TaskCode> task = CodesInText.only(what, ledger.plannedTasks());
        if (!what.isEmpty() && task.isEmpty()) {
            return Optional.empty();
        }
        List<Report> taken = recording.withdrawMadeBy(person.account(), task.orElse(null), origin);
        taken.stream()
                .findFirst()
                .ifPresent(it -> notices.toLiaisonsOf(
                        List.of(it.unit()),
                        taken.stream().map(Report::task).toList(),
                        wording.say(
                                "notice-taken-back",
                                new Facts(
                                        person.name(),
                                        taken.stream().map(Report::task).toList())),
                        origin));
        return Optional.of(Answer.text(wording.say("reply-withdrawn", Withdrawing.Facts.of(taken))));
    }
}
