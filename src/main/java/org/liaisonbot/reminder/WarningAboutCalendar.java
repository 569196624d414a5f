package org.liaisonbot.reminder;

import java.util.Set;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Tells the office in December that the next year's holidays are not loaded yet. */
@Component
class WarningAboutCalendar implements BellHandler {
    private final ToOffice toOffice;
    private final Wording wording;

    WarningAboutCalendar(ToOffice toOffice, Wording wording) {
        this.toOffice = toOffice;
        this.wording = wording;
    }

    record Facts(int year) {}

    @Override
    public Set<Job> jobs() {
        return Set.of(Job.CALENDAR_WARNING);
    }

    @Override
    public void ring(Bell bell) {
        Facts facts = new Facts(bell.day().getYear() + 1);
        toOffice.plan(
                PushKind.CALENDAR_WARNING,
                bell.day().toString(),
                new Content.Text(wording.say("push-calendar-warning", facts)),
                bell.at());
    }
}
