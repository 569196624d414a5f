package org.liaisonbot.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Act.Kind;
import org.liaisonbot.understanding.Act.Meant;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.text.Span;

/**
 * What the office decides or sets going: urging, extensions, sending back, closing. Carried out is only what is plainly
 * ordered; what is declined, planned or told calls for a question.
 */
final class OfficeOrders {
    private final Questions questions;
    private final Filters filters;
    private final Extensions extensions;
    private final Urging urging;

    OfficeOrders(Questions questions, Filters filters, Extensions extensions) {
        this.questions = questions;
        this.filters = filters;
        this.extensions = extensions;
        this.urging = new Urging(questions, filters);
    }

    Optional<Understood> order(Reading reading) {
        List<Act> acts = Acts.in(reading);
        Set<Kind> ordered = withoutVagueConsent(reading, orders(acts));
        if (ordered.isEmpty()) {
            return withheld(reading, acts);
        }
        if (ordered.size() > 1 || reading.has(Sense.EXCEPT)) {
            return Optional.of(questions.oneOrder().unclear());
        }
        Kind kind = ordered.iterator().next();
        return Optional.of(kind == Kind.URGE ? urging.urge(reading) : decision(kind, reading, acts));
    }

    /** Urging behind a decision is how the decision goes on: 退回气20，督促城管局重报. */
    private static Set<Kind> orders(List<Act> acts) {
        Set<Kind> ordered = EnumSet.noneOf(Kind.class);
        for (Act act : acts) {
            boolean follows = act.is(Kind.URGE)
                    && !ordered.isEmpty()
                    && act.phrase().references().isEmpty();
            if (act.isOrdered() && !follows) {
                ordered.add(act.kind());
            }
        }
        return ordered;
    }

    /** 可以 and 不行 decide on a request for more time; of anything else they may be said as well. */
    private static Set<Kind> withoutVagueConsent(Reading reading, Set<Kind> ordered) {
        if (!Acts.isAboutExtension(reading) && ordered.size() > 1) {
            ordered.remove(Kind.APPROVE);
            ordered.remove(Kind.REJECT);
        }
        return ordered;
    }

    private Optional<Understood> withheld(Reading reading, List<Act> acts) {
        boolean spokenOf = acts.stream()
                .anyMatch(act ->
                        act.meant() == Meant.DECLINED || act.meant() == Meant.PLANNED || act.meant() == Meant.TOLD);
        boolean lists = reading.has(
                Sense.UNREPORTED, Sense.OVERDUE, Sense.PENDING, Sense.EXPORT, Sense.WEEKLY, Sense.MONTHLY, Sense.DUE);
        boolean decides = !reading.named().isEmpty() || acts.stream().anyMatch(act -> act.is(Kind.URGE)) || !lists;
        boolean onlyDescribed = Acts.isMeant(acts, Meant.DESCRIBED)
                && reading.named().isEmpty()
                && reading.mentions().units().isEmpty()
                && !reading.has(Sense.UNREPORTED, Sense.OVERDUE, Sense.DUE, Sense.EXPORT, Sense.PENDING);
        if (onlyDescribed && !OfficeGrammar.asks(reading)) {
            return Optional.of(questions.pleaseOrder().unclear());
        }
        boolean asks = Acts.isMeant(acts, Meant.ASKED) || OfficeGrammar.asks(reading);
        return spokenOf && decides && !asks
                ? Optional.of(questions.pleaseOrder().unclear())
                : urging.plain(reading);
    }

    private Understood decision(Kind kind, Reading reading, List<Act> acts) {
        if ((kind == Kind.APPROVE || kind == Kind.REJECT) && !Acts.isAboutExtension(reading)) {
            return questions.whatIsDecided().unclear();
        }
        List<Named> named = new Scope(reading, acts).of(kind).orElse(null);
        if (named == null) {
            return questions.oneOrder().unclear();
        }
        List<Named> doubtful = named.stream().filter(one -> !one.isClear()).toList();
        if (!doubtful.isEmpty()) {
            return questions.which(doubtful).unclear();
        }
        List<TaskCode> asked = reading.message().asked();
        if (named.isEmpty() && asked.size() == 1) {
            named = List.of(Named.clear("", asked.get(0)));
        }
        return named.isEmpty()
                ? questions.whichOf(asked).unclear()
                : filters.doubt(reading, true).orElse(decided(kind, reading, acts, named));
    }

    private Understood decided(Kind kind, Reading reading, List<Act> acts, List<Named> named) {
        Grants grants = new Grants(reading, extensions);
        List<Item> items = kind == Kind.APPROVE ? grants.items(named) : LiaisonGrammar.itemsFor(named);
        String unit = unitBeside(reading, acts);
        String reason = kind == Kind.CLOSE ? null : reason(kind, reading, acts);
        Args args = new Args(unit, null, null, null, null, null, List.of(), reason, null);
        return new Understood(intent(kind), items, args, null, List.of());
    }

    /** The unit whose task it is, not one that the reason speaks of. */
    private static @Nullable String unitBeside(Reading reading, List<Act> acts) {
        List<String> units = new OfficeArguments(reading)
                .unitMentions().stream()
                        .filter(unit -> isBeside(unit.span(), reading, acts))
                        .map(UnitMention::name)
                        .distinct()
                        .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    private static boolean isBeside(Span unit, Reading reading, List<Act> acts) {
        boolean opens = reading.phrases().stream()
                .filter(phrase -> phrase.span().from() == unit.from())
                .anyMatch(phrase -> !phrase.references().isEmpty()
                        || acts.stream().anyMatch(act -> act.phrase().equals(phrase))
                        || phrase.span().length() - unit.length() <= 1);
        boolean task = reading.references().stream()
                .anyMatch(reference ->
                        isNext(unit.untilExclusive(), reference.span().from()));
        return opens || task || acts.stream().anyMatch(act -> isNext(act.span().untilExclusive(), unit.from()));
    }

    private static boolean isNext(int end, int from) {
        return from >= end && from - end <= 2;
    }

    /** Consent needs no reason; one is kept where a difficulty is named. */
    private static @Nullable String reason(Kind kind, Reading reading, List<Act> acts) {
        boolean hasCause = reading.has(Sense.CAUSE, Sense.LACK, Sense.DIFFICULTY, Sense.WAIT);
        return kind == Kind.APPROVE && !hasCause ? null : new Grounds(reading, acts).words();
    }

    private static Intent intent(Kind kind) {
        return switch (kind) {
            case URGE -> Intent.URGE;
            case CLOSE -> Intent.CLOSE;
            case RETURN -> Intent.RETURN;
            case APPROVE -> Intent.APPROVE_EXTENSION;
            case REJECT -> Intent.REJECT_EXTENSION;
        };
    }
}
