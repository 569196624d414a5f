package org.liaisonbot.reminder;

import java.time.YearMonth;
import java.util.Set;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.rollup.Burden;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Brings the office the draft of the week, the reminder to sign it, and the month's roll-up for the meeting. */
@Component
class WeeklyAndMonthly implements BellHandler {
    private final Ledger ledger;
    private final RollUps rollUps;
    private final ToOffice toOffice;
    private final Wording wording;

    WeeklyAndMonthly(Ledger ledger, RollUps rollUps, ToOffice toOffice, Wording wording) {
        this.ledger = ledger;
        this.rollUps = rollUps;
        this.toOffice = toOffice;
        this.wording = wording;
    }

    record Facts(String title, int total, int red, int yellow, int green, int closed, String burden) {
        static Facts of(RollUp rollUp) {
            Figures now = rollUp.overview().now();
            Burden burden = rollUp.burden();
            return new Facts(
                    rollUp.title(),
                    now.total(),
                    now.count(Light.RED),
                    now.count(Light.YELLOW),
                    now.count(Light.GREEN),
                    now.count(Light.BLUE),
                    burden == null ? "" : burden.inWords());
        }
    }

    record WeekFacts(String week) {}

    @Override
    public Set<Job> jobs() {
        return Set.of(Job.WEEKLY_DRAFT, Job.WEEKLY_REMINDER, Job.MONTHLY_PACK);
    }

    @Override
    public void ring(Bell bell) {
        if (ledger.plan().isEmpty()) {
            return;
        }
        IsoWeek week = IsoWeek.of(bell.day());
        if (bell.job() == Job.MONTHLY_PACK) {
            bring(bell, rollUps.monthly(YearMonth.from(bell.day()).minusMonths(1)), "push-monthly-pack");
        } else if (!rollUps.isSigned(week)) {
            remindOrBring(bell, week);
        }
    }

    private void remindOrBring(Bell bell, IsoWeek week) {
        if (bell.job() == Job.WEEKLY_DRAFT) {
            bring(bell, rollUps.draft(week), "push-weekly-draft");
        } else {
            String text = wording.say("push-weekly-reminder", new WeekFacts(week.year() + "年第" + week.week() + "周"));
            toOffice.plan(PushKind.WEEKLY_REMINDER, week.toString(), new Content.Text(text), bell.at());
        }
    }

    private void bring(Bell bell, RollUp rollUp, String template) {
        String name = rollUp.scope().name();
        toOffice.plan(bell.job().push(), name, new Content.Text(wording.say(template, Facts.of(rollUp))), bell.at());
        toOffice.plan(
                bell.job().push(),
                name + ":file",
                new Content.Order(rollUps.fileName(rollUp, "docx"), rollUps.order(rollUp, "docx")),
                bell.at());
    }
}
