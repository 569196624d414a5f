package org.liaisonbot.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/**
 * To whom a message for others goes, and where it begins: behind a colon, or else behind the addressees.
 *
 * @param word the word that announces the message, such as 通知
 * @param start where the message begins
 */
record Address(Reading reading, Span word, int start) {
    static final int LONGEST = 30;

    /** Words for everybody, and what may stand between them; the longer of two that begin alike comes first. */
    private static final Pattern EVERYBODY = Pattern.compile(
            "(各位|各|全体|所有|全部|每个|每位|全市|市直|环委会|环委办|有关|相关|责任|牵头|配合|成员|单位|部门|联络员|同志|大家伙|大家|大伙|儿|人员|人|干部|职工|一下|一声|下去|下|出去|的|给|到|发|一|个|条|消息|信息|通知|提示|提醒|话|内容(?=为|是|如下|:)|为|是|如下|和|及|、|,|:|。|\\n| |都|说|们|咱|我|群里){0,40}+");

    private static final Pattern ME = Pattern.compile("我(?!们)");

    static Address of(Reading reading, Span word) {
        return new Address(reading, word, startBehind(reading, word.untilExclusive()));
    }

    String content() {
        NormalText text = reading.text();
        return text.original(new Span(Math.min(start, text.length()), text.length()));
    }

    /** The message in the form in which texts are compared. */
    String rest() {
        NormalText text = reading.text();
        return text.text().substring(Math.min(start, text.length()));
    }

    boolean isHeaded() {
        return start > 0 && ":\n".indexOf(reading.text().at(start - 1)) >= 0;
    }

    /** Whether nobody is named between the word and the message. */
    boolean isMissing() {
        return start == word.untilExclusive();
    }

    /** Whether all that is named between the word and the message is known. */
    boolean isKnown() {
        return isKnown(reading, new Span(word.untilExclusive(), start));
    }

    /** The units and groups named before the message. */
    List<String> units() {
        return reading.mentions().units().stream()
                .filter(unit -> unit.span().untilExclusive() <= start)
                .map(UnitMention::name)
                .distinct()
                .toList();
    }

    private static boolean isKnown(Reading reading, Span span) {
        String words = withoutUnits(reading, span);
        return EVERYBODY.matcher(words).matches() && !ME.matcher(words).find();
    }

    private static int startBehind(Reading reading, int from) {
        int colon = reading.text().text().indexOf(':', from);
        boolean near = colon >= 0 && colon - from <= LONGEST;
        boolean headed = near && (!hasStop(reading.text(), from, colon) || isKnown(reading, new Span(from, colon)));
        return headed ? colon + 1 : endOfAddressees(reading, from);
    }

    private static boolean hasStop(NormalText text, int from, int until) {
        return text.text().substring(from, until).chars().anyMatch(sign -> ",;。!?\n".indexOf(sign) >= 0);
    }

    private static int endOfAddressees(Reading reading, int from) {
        for (int end = Math.min(reading.text().length(), from + LONGEST); end > from; end--) {
            if (!splitsMention(reading, end) && isKnown(reading, new Span(from, end))) {
                return end;
            }
        }
        return from;
    }

    private static boolean splitsMention(Reading reading, int end) {
        return reading.mentions().units().stream().anyMatch(unit -> isInside(unit.span(), end))
                || reading.mentions().figures().stream().anyMatch(figure -> isInside(figure.span(), end));
    }

    private static boolean isInside(Span span, int at) {
        return span.from() < at && at < span.untilExclusive();
    }

    /** The stretch without words for everybody and without the units in it. */
    static String withoutAddressees(Reading reading, Span span) {
        return EVERYBODY.matcher(withoutUnits(reading, span)).replaceAll("");
    }

    static String withoutUnits(Reading reading, Span span) {
        StringBuilder rest = new StringBuilder();
        int at = span.from();
        for (UnitMention unit : reading.mentions().units()) {
            if (span.contains(unit.span()) && unit.span().from() >= at) {
                rest.append(reading.text().text(), at, unit.span().from());
                at = unit.span().untilExclusive();
            }
        }
        return rest.append(reading.text().text(), at, span.untilExclusive()).toString();
    }
}
