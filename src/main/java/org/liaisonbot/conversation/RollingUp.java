package org.liaisonbot.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.Narrowing;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Makes the weekly or monthly report, or the whole ledger, and sends it as a file. */
@Component
class RollingUp implements IntentHandler {
    private static final Pattern MONTHLY = Pattern.compile("月报|月度");

    private final RollUps rollUps;
    private final Sight sight;
    private final Wording wording;

    RollingUp(RollUps rollUps, Sight sight, Wording wording) {
        this.rollUps = rollUps;
        this.sight = sight;
        this.wording = wording;
    }

    /** @param scope to what it is narrowed; empty for all */
    record Exported(String scope) {}

    record Facts(String title, int total, int red, int yellow, int green, int closed, int progress) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ROLLUP, Intent.EXPORT);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        Args args = turn.understood().args();
        return turn.understood().intent() == Intent.EXPORT ? export(args, turn) : rollUp(args, turn);
    }

    private Answer export(Args args, Turn turn) {
        String words = Narrowed.inWords(args);
        YearMonth month = args.period();
        IsoWeek week = args.week();
        Narrowing narrowing =
                narrowing(args, month == null ? null : month.toString(), week == null ? null : week.toString(), words);
        String name = words + "任务台账（" + turn.today() + "）.xlsx";
        return new Answer(
                wording.say("reply-export", new Exported(words)),
                List.of(new Answer.Attachment(name, rollUps.ledgerOrder(narrowing))));
    }

    private Answer rollUp(Args args, Turn turn) {
        Narrowing narrowing = narrowing(args, null, null, Narrowed.inWords(args, false));
        RollUp rollUp = rollUp(args, narrowing, turn);
        List<Answer.Attachment> files = Stream.of("docx", "xlsx")
                .map(it -> new Answer.Attachment(
                        rollUps.fileName(rollUp, it, narrowing), rollUps.order(rollUp, it, narrowing)))
                .toList();
        return new Answer(wording.say("reply-rollup", facts(rollUp)), files);
    }

    private Narrowing narrowing(Args args, @Nullable String period, @Nullable String week, String words) {
        List<String> units = args.unit() == null
                ? List.of()
                : sight.units(args.unit()).stream().map(UnitName::value).toList();
        return new Narrowing(units, args.leader(), args.annex(), period, week, words);
    }

    /** The month or week that was named, else the month that is reported about or this week, as the word says. */
    private RollUp rollUp(Args args, Narrowing narrowing, Turn turn) {
        YearMonth month = args.period();
        IsoWeek week = args.week();
        if (month != null && week == null) {
            return rollUps.monthly(month, narrowing);
        }
        if (week == null && MONTHLY.matcher(turn.origin().words()).find()) {
            return rollUps.monthly(ReportingPeriod.ofReportMadeOn(turn.today()).month(), narrowing);
        }
        return rollUps.weekly(week == null ? IsoWeek.of(turn.today()) : week, narrowing);
    }

    private static Facts facts(RollUp rollUp) {
        Figures now = rollUp.overview().now();
        return new Facts(
                rollUp.title(),
                now.total(),
                now.count(Light.RED),
                now.count(Light.YELLOW),
                now.count(Light.GREEN),
                now.count(Light.BLUE),
                rollUp.progress().size());
    }
}
