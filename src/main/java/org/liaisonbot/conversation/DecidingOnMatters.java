package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.SettlingMatters;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What the office does with matters to settle: 决定 3 市财政局 6月20日前 拨付资金, 事3 列入协调, 事3 办结, 事3 重开, 撤销决定3. Whoever it
 * touches is told; a decision is from then on in the owner's digests.
 */
@Component
class DecidingOnMatters implements Command {
    private static final String NUMBER = "(?:事项?|第)? ?(?<number>\\d{1,5}) ?(?:号|项|件)?";
    private static final Pattern DECIDE = Pattern.compile("(?:会议|研究)?(?:决定|议定) ?" + NUMBER + "[:：,， ]*(?<what>.*)");
    private static final Pattern MARK = Pattern.compile(
            "(?:把|将|标记)? ?(?<which>事项? ?\\d{1,5} ?号?|\\S+?\\d+号?)的?(?:困难)? ?(?:列入|列为|列|标为|标记为|标记|提交|报|作为|需要|需)* ?(?:协调|协调事项)(?:事项|会|解决)?");
    private static final Pattern SETTLE = Pattern.compile(
            "(?:事项? ?(?<number>\\d{1,5}) ?号? ?(?:已|可以|可)?(?:办结|了结|结案|解决|销项|办完)(?:了)?|(?:办结|了结|销项) ?事项? ?(?<other>\\d{1,5}) ?号?)");
    private static final Pattern REOPEN = Pattern.compile(
            "事项? ?(?<number>\\d{1,5}) ?号? ?(?:重开|恢复|没有办结|未办结|撤销办结)|撤销 ?(?:办结 ?事项?|事项?) ?(?<other>\\d{1,5}) ?号?(?:办结)?");
    private static final Pattern UNDO = Pattern.compile("(?:撤销|撤消|取消) ?(?:决定|议定) ?" + NUMBER);

    private final Matters matters;
    private final SettlingMatters settling;
    private final Ledger ledger;
    private final Directory directory;
    private final Notices notices;
    private final Wording wording;

    DecidingOnMatters(
            Matters matters,
            SettlingMatters settling,
            Ledger ledger,
            Directory directory,
            Notices notices,
            Wording wording) {
        this.matters = matters;
        this.settling = settling;
        this.ledger = ledger;
        this.directory = directory;
        this.notices = notices;
        this.wording = wording;
    }

    /** @param did what was done, such as 已办结 */
    record Facts(String did, List<ListingMatters.Line> matters) {}

    record Unclear(int number, String why) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        if (person.role() != Role.OFFICE) {
            return Optional.empty();
        }
        String words = FixedWords.in(text);
        Matcher decide = DECIDE.matcher(words);
        if (decide.matches()) {
            return Optional.of(decide(Integer.parseInt(decide.group("number")), decide.group("what"), origin));
        }
        Matcher undo = UNDO.matcher(words);
        if (undo.matches()) {
            return Optional.of(undo(Integer.parseInt(undo.group("number")), origin));
        }
        Matcher settle = SETTLE.matcher(words);
        if (settle.matches()) {
            int number = numberIn(settle);
            return Optional.of(done(settling.settle(number, origin), "已办结", number, origin));
        }
        Matcher reopen = REOPEN.matcher(words);
        if (reopen.matches()) {
            int number = numberIn(reopen);
            return Optional.of(done(settling.reopen(number), "已恢复", number, origin));
        }
        Matcher mark = MARK.matcher(words);
        return mark.matches() ? mark(mark.group("which").replace(" ", ""), origin) : Optional.empty();
    }

    private static int numberIn(Matcher words) {
        return Integer.parseInt(words.group("number") == null ? words.group("other") : words.group("number"));
    }

    private Answer decide(int number, String what, Origin origin) {
        LocalDate today = BusinessZone.dayOf(origin.at());
        String body = what.replaceFirst("^(?:由|请|责成) ?", "").strip();
        Optional<Map.Entry<String, UnitName>> owner = ownerIn(body);
        if (owner.isEmpty()) {
            return unclear(number, "没有看出由哪个单位承办");
        }
        String rest = body.substring(owner.get().getKey().length());
        Optional<ByWhen> byWhen = ByWhen.in(rest, today);
        if (byWhen.isEmpty()) {
            return unclear(number, "没有看出期限");
        }
        if (byWhen.get().due().isBefore(today)) {
            return unclear(number, "期限" + TaskLines.inWords(byWhen.get().due(), today) + "已经过了");
        }
        String words =
                byWhen.get().rest().replaceAll("^[,，:：、 在于]+|[,，:：、 ]+$", "").strip();
        if (words.isEmpty()) {
            return unclear(number, "没有看出要办什么");
        }
        return done(
                settling.assign(number, owner.get().getValue(), byWhen.get().due(), words, origin),
                "已记录决定",
                number,
                origin);
    }

    private Optional<Map.Entry<String, UnitName>> ownerIn(String body) {
        return directory.unitNames().unitsByAnyName().entrySet().stream()
                .filter(it -> body.startsWith(it.getKey()))
                .max(Comparator.comparing(it -> it.getKey().length()));
    }

    private Answer unclear(int number, String why) {
        return Answer.text(wording.say("reply-decision-unclear", new Unclear(number, why)));
    }

    private Answer undo(int number, Origin origin) {
        Optional<Matter> before = matters.numbered(number);
        Optional<Matter.Assignment> undone = settling.undoAssignment(number, origin);
        if (before.isEmpty() || undone.isEmpty()) {
            return Answer.text(wording.say("reply-no-matter", new Unclear(number, "")));
        }
        Facts facts = facts("决定已撤销", List.of(before.get()), origin);
        tell(List.of(before.get().unit(), undone.get().owner()), facts, origin);
        return Answer.text(wording.say("reply-matter", facts));
    }

    private Optional<Answer> mark(String which, Origin origin) {
        List<Integer> numbers = new ArrayList<>();
        if (which.startsWith("事")) {
            numbers.add(Integer.parseInt(which.replaceAll("\\D", "")));
        } else {
            Optional<TaskCode> task = CodesInText.only(which, ledger.plannedTasks());
            if (task.isEmpty()) {
                return Optional.empty();
            }
            matters.open().stream().filter(it -> it.task().equals(task.get())).forEach(it -> numbers.add(it.number()));
            if (numbers.isEmpty()) {
                return Optional.of(Answer.text(wording.say(
                        "reply-no-difficulty", new Echo.Refusal(task.get().value(), ""))));
            }
        }
        List<Matter> marked = numbers.stream()
                .filter(it -> settling.mark(it, origin))
                .flatMap(it -> matters.numbered(it).stream())
                .toList();
        return Optional.of(
                marked.isEmpty()
                        ? Answer.text(wording.say("reply-no-matter", new Unclear(numbers.get(0), "")))
                        : Answer.text(wording.say("reply-matter", facts("已列为需协调事项", marked, origin))));
    }

    private Answer done(boolean changed, String did, int number, Origin origin) {
        Optional<Matter> matter = matters.numbered(number);
        if (!changed || matter.isEmpty()) {
            return Answer.text(wording.say("reply-no-matter", new Unclear(number, "")));
        }
        Facts facts = facts(did, List.of(matter.get()), origin);
        List<UnitName> touched = new ArrayList<>(List.of(matter.get().unit()));
        matter.get().assignment().map(Matter.Assignment::owner).ifPresent(touched::add);
        tell(touched, facts, origin);
        return Answer.text(wording.say("reply-matter", facts));
    }

    private void tell(List<UnitName> units, Facts facts, Origin origin) {
        notices.toLiaisonsOf(
                units.stream().distinct().toList(), List.of(), wording.say("notice-matter", facts), origin);
    }

    private static Facts facts(String did, List<Matter> matters, Origin origin) {
        LocalDate today = BusinessZone.dayOf(origin.at());
        return new Facts(
                did, matters.stream().map(it -> ListingMatters.line(it, today)).toList());
    }
}
