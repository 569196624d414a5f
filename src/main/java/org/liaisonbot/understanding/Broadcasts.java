package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/** Messages for others: 群发：…, 通知各联络员：… */
final class Broadcasts {
    private static final int LATEST_START = 14;
    private static final int LONGEST_ADDRESS = 25;
    private static final List<String> ADDRESSEES = List.of(
            "各位联络员", "各单位联络员", "各联络员", "全体联络员", "所有联络员", "联络员", "各成员单位", "各有关单位", "各责任单位", "各单位", "所有单位", "各部门", "大家",
            "所有人", "全体", "各位", "一下", "下", "一声", "的", "给", ",", " ", "说");

    private final Questions questions;

    Broadcasts(Questions questions) {
        this.questions = questions;
    }

    Optional<Understood> in(Reading reading, boolean asking) {
        NormalText text = reading.text();
        Word word = reading.all(Sense.BROADCAST).stream().findFirst().orElse(null);
        if (word == null || word.span().from() > LATEST_START) {
            return Optional.empty();
        }
        int colon = text.text().indexOf(':', word.span().from());
        boolean headed = colon >= 0 && colon - word.span().untilExclusive() <= LONGEST_ADDRESS;
        if (asking && !headed) {
            return Optional.empty();
        }
        int start = headed ? colon + 1 : afterAddress(reading, word.span().untilExclusive());
        String content = text.original(new Span(Math.min(start, text.length()), text.length()));
        if (content.length() < 3) {
            return Optional.empty();
        }
        List<String> units = unitsBefore(reading, start);
        if (units.size() > 1) {
            return Optional.of(questions.oneAtATime(units).unclear());
        }
        String unit = units.isEmpty() ? null : units.get(0);
        Args args = new Args(unit, null, null, null, null, null, List.of(), null, content);
        return Optional.of(new Understood(Intent.BROADCAST, List.of(), args, null, List.of()));
    }

    private static int afterAddress(Reading reading, int from) {
        int at = from;
        for (UnitMention unit : reading.mentions().units()) {
            if (unit.span().from() >= at && unit.span().from() - at <= 2) {
                at = unit.span().untilExclusive();
            }
        }
        for (String addressee : ADDRESSEES) {
            if (reading.text().startsWith(addressee, at)) {
                return afterAddress(reading, at + addressee.length());
            }
        }
        return at;
    }

    private static List<String> unitsBefore(Reading reading, int start) {
        return reading.mentions().units().stream()
                .filter(unit -> unit.span().untilExclusive() <= start)
                .map(UnitMention::name)
                .distinct()
                .toList();
    }
}
