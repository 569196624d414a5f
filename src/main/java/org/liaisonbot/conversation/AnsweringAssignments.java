package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.SettlingMatters;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 事3 已拨付: the unit that was charged with something says how it stands, in its own words, and the office is told. */
@Component
class AnsweringAssignments implements Command {
    private static final Pattern WORDS =
            Pattern.compile("(?:更正 ?)?(?:事项?|决定) ?(?<number>\\d{1,5}) ?号?[:：,， ]*(?<what>.*)");
    private static final Pattern DONE = Pattern.compile("办结|完成|已办|办好|办妥|落实|解决|到位|办完|已拨付|已批复|已处理");
    private static final Pattern NOT_YET = Pattern.compile("未|没|不能|正在|尚|计划|预计|准备|争取|还|部分|基本|%|进行中|下[周月]|将");

    private final Matters matters;
    private final SettlingMatters settling;
    private final Notices notices;
    private final Wording wording;

    AnsweringAssignments(Matters matters, SettlingMatters settling, Notices notices, Wording wording) {
        this.matters = matters;
        this.settling = settling;
        this.notices = notices;
        this.wording = wording;
    }

    record Facts(int number, String code, String title, String unit, String words, boolean done, String decided) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        Matcher words = WORDS.matcher(FixedWords.in(text));
        if (person.role() != Role.LIAISON || !words.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(words.group("number"));
        UnitName unit = new UnitName(person.unit());
        Optional<Matter> matter = matters.numbered(number).filter(Matter::open);
        Optional<Matter.Assignment> own =
                matter.flatMap(Matter::assignment).filter(it -> it.owner().equals(unit));
        if (matter.isEmpty() || own.isEmpty()) {
            return Optional.of(
                    Answer.text(wording.say("reply-not-your-matter", new DecidingOnMatters.Unclear(number, ""))));
        }
        String what = words.group("what");
        boolean done = DONE.matcher(what).find() && !NOT_YET.matcher(what).find();
        String decided = ListingMatters.decided(own.get(), BusinessZone.dayOf(origin.at()));
        Facts facts = new Facts(
                number, matter.get().task().value(), matter.get().title(), unit.value(), origin.words(), done, decided);
        if (what.isBlank()) {
            return Optional.of(Answer.text(wording.say("reply-assignment", facts)));
        }
        settling.answer(number, unit, done, origin);
        notices.toOffice(wording.say("notice-assignment-answered", facts), origin);
        notices.toLiaisonsOf(
                done ? List.of(matter.get().unit()) : List.of(),
                List.of(),
                wording.say("notice-assignment-done", facts),
                origin);
        return Optional.of(Answer.text(wording.say("reply-assignment-answered", facts)));
    }
}
