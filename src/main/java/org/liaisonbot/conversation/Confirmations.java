package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.RecordingReports;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.Push;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** What the office wrote down for a unit that phoned is laid before the unit's people, who confirm it with a tap. */
@Component
class Confirmations {
    private static final String CONFIRM = "confirm-report";
    private static final int MAX_ROWS = 6;

    private final Directory directory;
    private final Notices notices;
    private final RecordingReports recording;
    private final Wording wording;

    Confirmations(Directory directory, Notices notices, RecordingReports recording, Wording wording) {
        this.directory = directory;
        this.notices = notices;
        this.recording = recording;
        this.wording = wording;
    }

    /** @param others codes that have no row on the card */
    record Facts(String name, String unit, int count, String others, String example) {}

    /** Asks the unit's people to confirm; false when nothing was recorded or nobody answers for the unit. */
    boolean ask(UnitName unit, Echo echo, Origin origin) {
        List<TaskCode> codes = echo.codes();
        List<Person> people = directory.liaisonsOf(unit);
        if (codes.isEmpty()) {
            return false;
        }
        people.forEach(it -> notices.plan(PushKind.NOTICE, it, codes, card(unit, echo, it, origin), origin));
        return !people.isEmpty();
    }

    private Content.Card card(UnitName unit, Echo echo, Person person, Origin origin) {
        List<Content.Row> rows = new ArrayList<>();
        echo.recorded().stream().limit(MAX_ROWS).forEach(it -> rows.add(new Content.Row(it.code(), inWords(it))));
        echo.alike().stream()
                .limit(MAX_ROWS - rows.size())
                .forEach(it -> rows.add(new Content.Row(it.count() + "项", it.status() + "：" + it.codes())));
        List<String> told =
                echo.recorded().stream().skip(MAX_ROWS).map(Echo.Line::code).toList();
        Facts facts =
                new Facts(origin.byName(), unit.value(), echo.codes().size(), String.join(" ", told), echo.example());
        String[] texts = wording.say("notice-reported-for", facts).split("\n", 3);
        return new Content.Card(
                "behalf-" + idOf(person, origin),
                texts[0],
                texts.length > 1 ? texts[1] : "",
                texts.length > 2 ? texts[2] : "",
                rows,
                List.of(new Content.Button(CONFIRM, wording.say("button-confirm-report"), true)));
    }

    private static String inWords(Echo.Line line) {
        List<String> words = new ArrayList<>(List.of(line.status()));
        if (!line.percent().isEmpty()) {
            words.add("完成" + line.percent());
        }
        if (!line.milestone().isEmpty()) {
            words.add(line.milestone());
        }
        if (!line.expected().isEmpty()) {
            words.add("预计" + line.expected());
        }
        if (!line.blocker().isEmpty()) {
            words.add("困难：" + line.blocker());
        }
        return String.join("，", words);
    }

    private static String idOf(Person person, Origin origin) {
        String name = origin.message() + " " + person.account().key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What a tap by the unit on such a card does; nothing when it is another card. */
    Optional<Taps.Tapped> about(InboundMessage.CardTap tap, Push card, Person person, Origin origin) {
        if (!tap.buttonKey().equals(CONFIRM)) {
            return Optional.empty();
        }
        List<Report> confirmed = recording.confirm(new UnitName(person.unit()), card.tasks(), card.plannedAt(), origin);
        String answer = confirmed.isEmpty()
                ? wording.say("reply-nothing-to-confirm-report")
                : wording.say(
                        "reply-report-confirmed-by-unit",
                        new Taps.Codes(confirmed.stream().map(Report::task).toList()));
        return Optional.of(new Taps.Tapped(wording.say("caption-confirmed"), Answer.text(answer)));
    }
}
