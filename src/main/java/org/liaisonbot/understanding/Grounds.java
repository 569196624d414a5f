package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.text.Span;

/** Why the office sends back or refuses, in its own words: what is said beside the order itself. */
final class Grounds {
    private static final int SHORTEST = 3;
    private static final Pattern LEADING = Pattern.compile(
            "^([ ,;。:、!的了吧是]|(理由|原因)(是|为|,|:|$)|因为|因(?!地制宜)|由于|鉴于|我看|我觉得|主要(原因|是)|这个|这项|那个|那项|这条|那条|该项|项目|任务|把|请|将|给|都|也|一律|全部|予以|这次|一下|重新报送|重新上报|重新报|重报|重填|重新填报|回去){1,30}+");
    private static final Pattern TRAILING = Pattern.compile(
            "([ ,;。:、!吧]|请|把|将|给|都|也|一律|全部|予以|所以|因此|因而|故|就|先|现|现在|我看|我觉得|这个|这项|那个|申请|延期|我们|环委办|建议|同意|重新报送|重新上报|重新报|重报|重填|做|作|经研究){1,20}$");
    private static final Pattern OBJECT = Pattern.compile(
            "(我|咱|我们|都|已经|已|看了|看过|看过了|收到|收到了|了|完成|销号|办结|延期|的|报告|申请|材料|资料|进展|填报|上报|内容|情况|任务|请求|那条|那项|这条|这项|月报|汇报|数据|事项|这事|那事|事|个|吧|一下|回去|环委办|[0-9]{1,2}月份?|本月|上月){0,20}");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "^(让|请|要求|叫|督促|责成|通知|麻烦|务必|尽快|抓紧|重新|重报|补(充|齐|报|好|正).*(再|后)|改(好|完|正).*(再|后)|核实.*(再|后)|整改.*(再|后)|谢谢|辛苦|你好|您好|好的|收到).*");

    private final Reading reading;
    private final List<Act> acts;

    Grounds(Reading reading, List<Act> acts) {
        this.reading = reading;
        this.acts = acts;
    }

    @Nullable
    String words() {
        List<Span> pieces = new ArrayList<>();
        List<Phrase> phrases = reading.phrases();
        for (Phrase phrase : phrases) {
            if (!phrase.has(Sense.GREETING) || phrase.content().length() > SHORTEST + 1) {
                pieces.addAll(pieces(phrase));
            }
        }
        List<Span> saying = pieces.stream()
                .map(this::trimmed)
                .filter(span -> span.length() >= SHORTEST && isGround(span))
                .toList();
        return saying.isEmpty() ? null : joined(saying);
    }

    /** What is left of a phrase without the order and the names of tasks and, before them, of units. */
    private List<Span> pieces(Phrase phrase) {
        List<Span> taken = new ArrayList<>();
        acts.stream().filter(act -> act.phrase().equals(phrase)).forEach(act -> taken.add(act.span()));
        boolean decides = !taken.isEmpty();
        phrase.references().forEach(reference -> taken.add(reference.span()));
        reading.mentions().units().stream()
                .map(UnitMention::span)
                .filter(unit -> decides || unit.from() == phrase.span().from() || isBesideTask(phrase, unit))
                .forEach(taken::add);
        if (decides) {
            phrase.all(Sense.EXTENSION).forEach(word -> taken.add(word.span()));
            phrase.all(Sense.EXTEND_TO).forEach(word -> taken.add(word.span()));
        }
        return without(phrase.span(), taken);
    }

    private static boolean isBesideTask(Phrase phrase, Span unit) {
        return phrase.references().stream()
                .anyMatch(reference -> reference.span().from() - unit.untilExclusive() >= 0
                        && reference.span().from() - unit.untilExclusive() <= 1);
    }

    private static List<Span> without(Span whole, List<Span> taken) {
        List<Span> left = new ArrayList<>();
        int from = whole.from();
        for (Span span : taken.stream()
                .filter(whole::overlaps)
                .sorted((one, other) -> Integer.compare(one.from(), other.from()))
                .toList()) {
            if (span.from() > from) {
                left.add(new Span(from, span.from()));
            }
            from = Math.max(from, span.untilExclusive());
        }
        if (whole.untilExclusive() > from) {
            left.add(new Span(from, whole.untilExclusive()));
        }
        return left;
    }

    private Span trimmed(Span span) {
        String words = reading.text().slice(span);
        Matcher leading = LEADING.matcher(words);
        int from = leading.find() ? leading.end() : 0;
        String rest = words.substring(from);
        Matcher trailing = TRAILING.matcher(rest);
        int until = trailing.find() ? trailing.start() : rest.length();
        return new Span(span.from() + from, span.from() + from + until);
    }

    private boolean isGround(Span span) {
        String words = reading.text().slice(span);
        return !OBJECT.matcher(words).matches() && !INSTRUCTION.matcher(words).matches();
    }

    /** Pieces that stand side by side are one reason. */
    private String joined(List<Span> saying) {
        StringBuilder words = new StringBuilder();
        Span run = saying.get(0);
        for (Span next : saying.subList(1, saying.size())) {
            boolean beside = next.from() - run.untilExclusive() <= 3;
            if (!beside) {
                words.append(reading.text().original(run)).append('，');
                run = next;
            } else {
                run = run.to(next);
            }
        }
        return words.append(reading.text().original(run)).toString();
    }
}
