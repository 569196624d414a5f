package org.liaisonbot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.NewPush;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls that were shown to a person of the office and wait for 确认; the next preview takes the place of the one before. */
@Component
class Previews {
    private static final Duration OPEN_FOR = Duration.ofHours(1);
    private static final Duration OF_USE_FOR = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PreviewRows rows;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    Previews(PreviewRows rows, Outbox outbox, Wording wording, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /** One message to one person. */
    record Call(PushKind kind, String account, String unit, List<String> tasks, String text) {}

    private record Calls(List<Call> calls) {}

    record Sent(int sent, int already) {}

    void keep(Person person, List<Call> calls, Instant now) {
        rows.save(new PreviewRow(person.account(), JSON.writeValueAsString(new Calls(calls)), now));
    }

    /** Plans what was previewed; the same matter reaches a person once a day at most. Nothing when nothing waits. */
    Optional<Answer> confirm(Person person) {
        Optional<PreviewRow> row = rows.findById(person.account().key());
        row.ifPresent(rows::delete);
        return row.filter(it -> !it.shownAt().plus(OPEN_FOR).isBefore(clock.instant()))
                .map(it -> JSON.readValue(it.calls(), Calls.class).calls())
                .map(calls -> {
                    int sent = (int) calls.stream().filter(this::plan).count();
                    return Answer.text(wording.say("reply-call-sent", new Sent(sent, calls.size() - sent)));
                });
    }

    private boolean plan(Call call) {
        Instant now = clock.instant();
        UserId account = new UserId(call.account());
        String matter = call.kind() == PushKind.URGE ? String.join(" ", call.tasks()) : call.text();
        PushId id = new PushId(call.kind() + ":" + BusinessZone.dayOf(now) + ":"
                + Integer.toHexString(matter.hashCode()) + ":" + account.key());
        return outbox.plan(new NewPush(
                id,
                call.kind(),
                List.of(account),
                call.tasks().stream().map(TaskCode::new).toList(),
                null,
                new Content.Text(call.text()),
                now,
                now.plus(OF_USE_FOR)));
    }
}
