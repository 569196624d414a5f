package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * 签发: signs an issue and brings each city leader's liaisons the items of their leader. Without a week it is the issue of
 * which the office has the draft: this week's, else last week's that was left unsigned, else this week's as it stands.
 */
@Component
class SigningWeekly implements Command {
    private static final String WEEK =
            "(?:(?<last>上周|上一周|上个?星期)|(?<now>本周|这周|本星期)|(?:(?<year>20\\d\\d)年)?第?(?<week>\\d{1,2})周)?";
    private static final List<Pattern> WORDS = List.of(
            Pattern.compile("(?:同意|请|可以)?签发(?:了|吧)?" + WEEK + "的?(?:周报|督查报告|报告)?"),
            Pattern.compile(WEEK + "的?周报(?:同意|可以|请)?签发(?:了|吧)?"));

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
        if (person.role() != Role.OFFICE) {
            return Optional.empty();
        }
        String words = FixedWords.in(text).replace(" ", "");
        return WORDS.stream()
                .map(it -> it.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(it -> week(it, IsoWeek.of(BusinessZone.dayOf(origin.at()))))
                .map(week -> sign(week, origin));
    }

    private Answer sign(IsoWeek week, Origin origin) {
        Signing signing = rollUps.sign(week, origin.by(), origin.at());
        if (signing instanceof Signing.Signed signed) {
            bringToLeaders(signed.rollUp(), origin);
            return answer("reply-signed", signed.rollUp());
        }
        if (signing instanceof Signing.SignedBefore before) {
            return answer("reply-already-signed", before.rollUp());
        }
        return Answer.text(wording.say("reply-week-not-begun", new Week(week.year(), week.week())));
    }

    record Week(int year, int week) {}

    /** The week that is named, or the one whose draft waits; nothing when the year has no such week. */
    private Optional<IsoWeek> week(Matcher words, IsoWeek now) {
        String number = words.group("week");
        if (number != null) {
            int year = words.group("year") == null ? now.year() : Integer.parseInt(words.group("year"));
            int last = IsoWeek.of(LocalDate.of(year, 12, 28)).week();
            int week = Integer.parseInt(number);
            return week >= 1 && week <= last ? Optional.of(new IsoWeek(year, week)) : Optional.empty();
        }
        IsoWeek before = now.plusWeeks(-1);
        boolean left = words.group("now") == null
                && !rollUps.awaitsSignature(now)
                && !rollUps.isSigned(now)
                && (rollUps.awaitsSignature(before) || wasSignedIn(now, before));
        return Optional.of(left || words.group("last") != null ? before : now);
    }

    /** Last week's issue was signed this week: the same word again does not mean the week that has only begun. */
    private boolean wasSignedIn(IsoWeek now, IsoWeek before) {
        return rollUps.signed(before)
                .map(RollUp::issue)
                .filter(it -> now.contains(BusinessZone.dayOf(it.signedAt())))
                .isPresent();
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
