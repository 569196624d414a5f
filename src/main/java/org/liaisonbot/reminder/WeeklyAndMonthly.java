package org.liaisonbot.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final Ledger ledger;
    private final RollUps rollUps;
    private final Matters matters;
    private final ToOffice toOffice;
    private final Wording wording;

    WeeklyAndMonthly(Ledger ledger, RollUps rollUps, Matters matters, ToOffice toOffice, Wording wording) {
        this.ledger = ledger;
        this.rollUps = rollUps;
        this.matters = matters;
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
            RollUp rollUp = rollUps.monthly(YearMonth.from(bell.day()).minusMonths(1));
            bring(bell, rollUp, pack(rollUp, bell.day()));
        } else if (!rollUps.isSigned(week)) {
            remindOrBring(bell, week);
        }
    }

    /**
     * The month's figures and the matters to settle, as for the meeting.
     *
     * @param decided what was decided on earlier matters, and how it stands
     * @param matters as many as one message holds; the document has all
     * @param more how many are left out
     */
    record Pack(Facts month, List<Decided> decided, int count, List<Line> matters, int more) {}

    record Line(String code, String unit, String blocker, long daysOpen) {}

    /** @param state 已办, 在办 or 已过期限 */
    record Decided(int number, String code, String owner, String due, String words, String state) {}

    private String pack(RollUp rollUp, LocalDate day) {
        List<Line> all = rollUp.outlook().matters().stream()
                .map(it -> new Line(it.code(), it.unit(), it.blocker(), it.daysOpen()))
                .toList();
        List<Decided> decided = matters.open().stream()
                .flatMap(it -> it.assignment().stream().map(made -> decided(it, made, day)))
                .toList();
        return IntStream.iterate(all.size(), it -> it >= 0, it -> it - 1)
                .mapToObj(shown -> wording.say(
                        "push-monthly-pack",
                        new Pack(Facts.of(rollUp), decided, all.size(), all.subList(0, shown), all.size() - shown)))
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= Content.Text.MAX_BYTES)
                .findFirst()
                .orElseGet(() -> wording.say(
                        "push-monthly-pack", new Pack(Facts.of(rollUp), List.of(), all.size(), List.of(), all.size())));
    }

    private static Decided decided(Matter matter, Matter.Assignment made, LocalDate day) {
        String state = made.due().isBefore(day) ? "已过期限" : "在办";
        return new Decided(
                matter.number(),
                matter.task().value(),
                made.owner().value(),
                DAY.format(made.due()),
                made.words(),
                made.done() ? "报已办" : state);
    }

    private void remindOrBring(Bell bell, IsoWeek week) {
        if (bell.job() == Job.WEEKLY_DRAFT) {
            RollUp draft = rollUps.draft(week);
            bring(bell, draft, wording.say("push-weekly-draft", Facts.of(draft)));
        } else {
            String text = wording.say("push-weekly-reminder", new WeekFacts(week.year() + "年第" + week.week() + "周"));
            toOffice.plan(PushKind.WEEKLY_REMINDER, week.toString(), new Content.Text(text), bell.at());
        }
    }

    private void bring(Bell bell, RollUp rollUp, String text) {
        String name = rollUp.scope().name();
        toOffice.plan(bell.job().push(), name, new Content.Text(text), bell.at());
        toOffice.plan(
                bell.job().push(),
                name + ":file",
                new Content.Order(rollUps.fileName(rollUp, "docx"), rollUps.order(rollUp, "docx")),
                bell.at());
    }
}
