package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.rollup.Signing;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 签发: signs this week's issue and brings each city leader's liaisons the items of their leader. */
@Component
class SigningWeekly implements Command {
    private static final List<String> WORDS = List.of("签发", "签发周报", "签发本周周报", "周报签发");

    private final RollUps rollUps;
    private final Directory directory;
    private final Notices notices;
    private final Wording wording;

    SigningWeekly(RollUps rollUps, Directory directory, Notices notices, Wording wording) {
        this.rollUps = rollUps;
        this.directory = directory;
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(String title, int number) {}

    record Items(String title, int number, String leader, int count, List<Item> tasks) {}

    record Item(String light, String code, String title, String status, String percent, String reason) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        if (person.role() != Role.OFFICE || !WORDS.contains(text)) {
            return Optional.empty();
        }
        Signing signing = rollUps.sign(IsoWeek.of(BusinessZone.dayOf(origin.at())), origin.by(), origin.at());
        if (signing instanceof Signing.Signed signed) {
            bringToLeaders(signed.rollUp(), origin);
            return Optional.of(answer("reply-signed", signed.rollUp()));
        }
        if (signing instanceof Signing.SignedBefore before) {
            return Optional.of(answer("reply-already-signed", before.rollUp()));
        }
        throw new IllegalStateException("this week has not begun");
    }

    private Answer answer(String template, RollUp rollUp) {
        return Answer.text(wording.say(template, new Facts(rollUp.title(), numberOf(rollUp))));
    }

    private void bringToLeaders(RollUp issue, Origin origin) {
        directory.people().stream()
                .filter(it -> it.role() == Role.LEADER_LIAISON)
                .forEach(liaison -> {
                    List<LedgerLine> lines = issue.ledger().stream()
                            .filter(it -> it.leaders().contains(liaison.unit()))
                            .toList();
                    if (!lines.isEmpty()) {
                        bring(issue, lines, liaison, origin);
                    }
                });
    }

    private void bring(RollUp issue, List<LedgerLine> lines, Person liaison, Origin origin) {
        Items items = new Items(
                issue.title(),
                numberOf(issue),
                liaison.unit(),
                lines.size(),
                lines.stream().map(SigningWeekly::item).toList());
        List<TaskCode> codes = lines.stream().map(it -> new TaskCode(it.code())).toList();
        List<String> parts = TextParts.of(wording.say("push-weekly-issue", items), Content.Text.MAX_BYTES);
        parts.forEach(part -> notices.plan(PushKind.WEEKLY_ISSUE, List.of(liaison), codes, part, origin));
    }

    private static Item item(LedgerLine line) {
        return new Item(
                line.light().chinese(),
                line.code(),
                line.title(),
                line.statusInWords(),
                TaskLines.inWords(line.percent()),
                line.lightReason());
    }

    private static int numberOf(RollUp rollUp) {
        return rollUp.issue() == null ? 0 : rollUp.issue().number();
    }
}
