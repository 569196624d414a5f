package org.liaisonbot.conversation;

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
    private final UrgedToday urgedToday;
    private final Wording wording;

    Previews(PreviewRows rows, Outbox outbox, UrgedToday urgedToday, Wording wording) {
        this.rows = rows;
        this.outbox = outbox;
        this.urgedToday = urgedToday;
        this.wording = wording;
    }

    /** One message to one person. */
    record Call(PushKind kind, String account, String unit, List<String> tasks, String text) {}

    private record Calls(List<Call> calls) {}

    record UrgeText(String unit, String codes, int count, String example) {}

    record Sent(int sent, int already) {}

    /** The message that urges a person about these tasks. */
    Call urging(Person person, List<TaskCode> tasks) {
        return urging(person.account().value(), person.unit(), tasks);
    }

    private Call urging(String account, String unit, List<TaskCode> tasks) {
        List<String> codes = tasks.stream().map(TaskCode::value).toList();
        UrgeText text = new UrgeText(unit, String.join(" ", codes), codes.size(), codes.get(0));
        return new Call(PushKind.URGE, account, unit, codes, wording.say("push-urge", text));
    }

    void keep(Person person, List<Call> calls, Instant now) {
        rows.save(new PreviewRow(person.account(), JSON.writeValueAsString(new Calls(calls)), now));
    }

    /** Forgets what waited: a preview with nobody in it must not leave an earlier one to be confirmed. */
    void drop(Person person) {
        rows.findById(person.account().key()).ifPresent(rows::delete);
    }

    boolean isWaitingFor(Person person, Instant now) {
        return rows.findById(person.account().key())
                .filter(it -> isOpen(it, now))
                .isPresent();
    }

    /** Plans what was previewed; the same matter reaches a person once a day at most. Nothing when nothing waits. */
    Optional<Answer> confirm(Person person, Instant now) {
        Optional<PreviewRow> row = rows.findById(person.account().key());
        row.ifPresent(rows::delete);
        return row.filter(it -> isOpen(it, now))
                .map(it -> JSON.readValue(it.calls(), Calls.class).calls())
                .map(calls -> {
                    UrgedToday.Urged urged = urgedToday.on(BusinessZone.dayOf(now));
                    int sent = (int) calls.stream()
                            .filter(call -> wasPlanned(call, urged, now))
                            .count();
                    return Answer.text(wording.say("reply-call-sent", new Sent(sent, calls.size() - sent)));
                });
    }

    private static boolean isOpen(PreviewRow row, Instant now) {
        return !row.shownAt().plus(OPEN_FOR).isBefore(now);
    }

    /** Another of the office may have urged about some of it since the preview. */
    private boolean wasPlanned(Call call, UrgedToday.Urged urged, Instant now) {
        if (call.kind() != PushKind.URGE) {
            return plan(call, now);
        }
        List<TaskCode> codes = call.tasks().stream().map(TaskCode::new).toList();
        List<TaskCode> left = urged.leftFor(new UserId(call.account()), codes);
        return !left.isEmpty() && plan(urging(call.account(), call.unit(), left), now);
    }

    private boolean plan(Call call, Instant now) {
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
