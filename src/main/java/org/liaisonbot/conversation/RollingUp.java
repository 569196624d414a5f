package org.liaisonbot.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Makes the weekly or monthly report, or the whole ledger, and sends it as a file. */
@Component
class RollingUp implements IntentHandler {
    private final RollUps rollUps;
    private final Wording wording;

    RollingUp(RollUps rollUps, Wording wording) {
        this.rollUps = rollUps;
        this.wording = wording;
    }

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
        if (turn.understood().intent() == Intent.EXPORT) {
            String name = "任务台账（" + turn.today() + "）.xlsx";
            return new Answer(wording.say("reply-export"), List.of(new Answer.Attachment(name, rollUps.ledgerOrder())));
        }
        RollUp rollUp = rollUp(turn.understood().args(), turn);
        return new Answer(
                wording.say("reply-rollup", facts(rollUp)),
                List.of(new Answer.Attachment(rollUps.fileName(rollUp, "docx"), rollUps.order(rollUp, "docx"))));
    }

    /** The month or week that was named, else this week. */
    private RollUp rollUp(Args args, Turn turn) {
        YearMonth month = args.period();
        IsoWeek week = args.week();
        if (month != null && week == null) {
            return rollUps.monthly(month);
        }
        return rollUps.weekly(week == null ? IsoWeek.of(turn.today()) : week);
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
