package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 同意换人, 不同意换人 and 换人 市城管局 张三 zhangsan: the office puts a new liaison in the place of another. */
@Component
class DecidingHandover implements Command {
    private static final Pattern AGREEING = Pattern.compile("(?:同意|确认|批准)换人(?:[\\s：:，,]*(?<unit>[^\\s，,。]+))?[。]?");
    private static final Pattern REFUSING = Pattern.compile(
            "(?:不同意|驳回|拒绝)换人(?:[\\s：:，,]*(?<unit>[^\\s，,。]+))?(?:[\\s，,]+(?:原因|理由)?[：:]?(?<reason>.+))?");
    private static final Pattern ORDERING = Pattern.compile(
            "换人[\\s：:]+(?<unit>[^\\s，,]+)[\\s，,]+(?:(?<old>[A-Za-z0-9][A-Za-z0-9_\\-@.]{0,63})[\\s，,]+)?"
                    + "(?<name>[\\p{IsHan}·]{2,8})[\\s，,]+(?<account>[A-Za-z0-9][A-Za-z0-9_\\-@.]{0,63})(?:[\\s，,]+(?<phone>1[3-9]\\d{9}))?[。]?");

    private final Handovers handovers;
    private final Directory directory;
    private final IntroducingLiaison introducing;
    private final Notices notices;
    private final Wording wording;

    DecidingHandover(
            Handovers handovers,
            Directory directory,
            IntroducingLiaison introducing,
            Notices notices,
            Wording wording) {
        this.handovers = handovers;
        this.directory = directory;
        this.introducing = introducing;
        this.notices = notices;
        this.wording = wording;
    }

    /** What was decided, or why nothing was; what does not apply is empty. */
    record Facts(String unit, String leaver, String successor, String account, String reason, int tasks) {
        static Facts of(String unit, String reason) {
            return new Facts(unit, "", "", "", reason, 0);
        }
    }

    /** An open request as the office sees it. */
    record Waiting(String unit, String leaver, String successor, String account) {
        static Waiting of(Handovers.Handover it) {
            return new Waiting(
                    it.unit(), it.name(), it.successor().name(), it.successor().account());
        }
    }

    record WaitingFacts(List<Waiting> waiting) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        if (person.role() != Role.OFFICE) {
            return Optional.empty();
        }
        Matcher agreeing = AGREEING.matcher(text);
        if (agreeing.matches()) {
            return Optional.of(requested(agreeing.group("unit"), it -> confirm(it, origin)));
        }
        Matcher refusing = REFUSING.matcher(text);
        if (refusing.matches()) {
            String reason = refusing.group("reason");
            return Optional.of(
                    requested(refusing.group("unit"), it -> refuse(it, reason == null ? "" : reason.strip(), origin)));
        }
        Matcher ordering = ORDERING.matcher(text);
        return ordering.matches() ? Optional.of(order(ordering, origin)) : Optional.empty();
    }

    /** Does something with the one request that is meant; never guesses between several. */
    private Answer requested(@Nullable String unit, Function<Handovers.Handover, Answer> decision) {
        Optional<UnitName> named =
                unit == null ? Optional.empty() : directory.unitNames().unit(unit);
        List<Handovers.Handover> open = handovers.open().stream()
                .filter(it -> unit == null
                        || named.filter(name -> name.value().equals(it.unit())).isPresent())
                .toList();
        return open.size() == 1
                ? decision.apply(open.get(0))
                : Answer.text(wording.say(
                        "reply-handover-which",
                        new WaitingFacts(open.stream().map(Waiting::of).toList())));
    }

    private Answer confirm(Handovers.Handover request, Origin origin) {
        if (!request.successor().isComplete()) {
            return Answer.text(wording.say("reply-handover-incomplete", Facts.of(request.unit(), "")));
        }
        return replace(request.leaver(), request.unit(), request.successor(), origin);
    }

    private Answer refuse(Handovers.Handover request, String reason, Origin origin) {
        handovers.settle(request.leaver(), Handovers.State.REJECTED, origin);
        Facts facts = Facts.of(request.unit(), reason);
        directory
                .person(request.leaver())
                .ifPresent(
                        it -> introducing.tell(it, List.of(), wording.say("notice-handover-rejected", facts), origin));
        return Answer.text(wording.say("reply-handover-rejected", facts));
    }

    private Answer order(Matcher order, Origin origin) {
        Optional<UnitName> unit = directory.unitNames().unit(order.group("unit"));
        if (unit.isEmpty()) {
            return Answer.text(wording.say("refused-handover-unit", Facts.of(order.group("unit"), "")));
        }
        Optional<Person> leaver = leaver(unit.get(), order.group("old"));
        if (leaver.isEmpty()) {
            return Answer.text(
                    wording.say("refused-handover-leaver", Facts.of(unit.get().value(), namesOf(unit.get()))));
        }
        String phone = order.group("phone");
        Successor successor = new Successor(order.group("name"), order.group("account"), phone == null ? "" : phone);
        return replace(leaver.get().account(), unit.get().value(), successor, origin);
    }

    /** Who is replaced: who was named, else who has asked for it, else the unit's only liaison. */
    private Optional<Person> leaver(UnitName unit, @Nullable String account) {
        List<Person> liaisons = directory.liaisonsOf(unit);
        if (account != null) {
            return liaisons.stream()
                    .filter(it -> it.account().equals(new UserId(account)))
                    .findFirst();
        }
        List<Person> leaving = liaisons.stream()
                .filter(it -> handovers.openOf(it.account()).isPresent())
                .toList();
        List<Person> possible = leaving.isEmpty() ? liaisons : leaving;
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    private String namesOf(UnitName unit) {
        return String.join(
                "、",
                directory.liaisonsOf(unit).stream()
                        .map(it -> it.name() + "（" + it.account() + "）")
                        .toList());
    }

    private Answer replace(UserId leaver, String unit, Successor named, Origin origin) {
        UserId account = new UserId(named.account());
        Optional<Person> known = directory.person(account);
        if (account.equals(leaver)
                || known.filter(it -> !it.speaksFor(new UnitName(unit))).isPresent()) {
            String does = known.map(it -> it.name() + "，" + it.unit()).orElse("");
            return Answer.text(wording.say(
                    "refused-handover-account", new Facts(unit, "", named.name(), named.account(), does, 0)));
        }
        Optional<Person> leaving = directory.person(leaver).filter(it -> it.speaksFor(new UnitName(unit)));
        if (leaving.isEmpty()) {
            handovers.settle(leaver, Handovers.State.CANCELLED, origin);
            return Answer.text(wording.say("refused-handover-leaver", Facts.of(unit, namesOf(new UnitName(unit)))));
        }
        Person successor = new Person(account, named.name(), unit, Role.LIAISON, named.phone());
        directory.replace(leaver, successor);
        handovers.settle(leaver, Handovers.State.CONFIRMED, origin);
        int tasks = introducing.introduce(successor, origin);
        Facts facts = new Facts(unit, leaving.get().name(), named.name(), named.account(), "", tasks);
        introducing.tell(leaving.get(), List.of(), wording.say("notice-handover-done", facts), origin);
        return Answer.text(wording.say("reply-handover-done", facts));
    }
}
