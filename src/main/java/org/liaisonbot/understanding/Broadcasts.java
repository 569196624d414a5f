package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Span;

/**
 * Messages for others: 群发：…, 通知各联络员：… Nothing is sent to everybody because a name was not understood: whatever
 * stands between the word and the message must be an addressee.
 */
final class Broadcasts {
    private static final int LONGEST_ADDRESS = 30;
    private static final int SHORTEST_TEXT = 3;
    private static final Pattern BEFORE = Pattern.compile(
            "(请|帮我|帮忙|麻烦|你|您|现在|马上|立即|今天|再|统一|把|给|向|跟|对|和|让|以环委办名义|环委办|替我|发|下|个|条|一条|一个|一下|,|:|。| |你好|您好|好|用|在群里|群里){0,40}+");
    private static final Pattern EVERYBODY = Pattern.compile(
            "(各位|各|全体|所有|全部|每个|每位|全市|市直|环委会|环委办|有关|相关|责任|牵头|配合|成员|单位|部门|联络员|同志|同志们|大家|大家伙|大伙|大伙儿|所有人|人|一下|一声|下|的|给|到|发|一|个|条|消息|信息|通知|提示|提醒|话|内容(?=为|是|如下|:)|为|是|如下|和|及|、|,|:|。|\\n| |都|说|们|咱|我们|群里|下去|出去){0,40}+");
    private static final Pattern ABOUT_WORK = Pattern.compile("报|填|交|反馈|回复|落实|推进|完成|进度|进展|整改|抓紧|尽快|任务|赶紧|加快");
    private static final Pattern DESCRIBED_UNITS =
            Pattern.compile("^.{0,12}?(没报|未报|没交|逾期|超期|滞后|牵头|负责|分管|涉及|红灯|落后).{0,6}?(单位|部门|乡镇|联络员|的|几家).*");
    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("^.{2,8}?(局|镇|乡|街道|公司|中心|大队|办事处|管委会|委员会|医院|学校|集团|煤矿|电厂)(?!里).*");
    private static final Pattern WITHHELD = Pattern.compile(".*(先别|先不|别|不用|不要|暂不|暂缓|撤回|撤销|取消|怎么|如何|收到|接到|按照|根据|按|的).*");

    private static final Pattern TO_ALL = Pattern.compile("全员|全体|大家|群里");
    private static final Pattern STARTS_A_MESSAGE =
            Pattern.compile("^(请|召开|定于|关于|为|根据|按照|因|由于|从|自|近期|今|即日|务必|各|全市|省|国家|市委|市政府|气象|预计).*");

    private final Questions questions;
    private final Filters filters;

    Broadcasts(Questions questions, Filters filters) {
        this.questions = questions;
        this.filters = filters;
    }

    Optional<Understood> in(Reading reading) {
        for (Word word : reading.all(Sense.BROADCAST)) {
            if (opens(reading, word.span().from()) && urges(reading, word.span())) {
                return Optional.empty();
            }
            if (opens(reading, word.span().from())) {
                return Optional.of(broadcast(reading, word.span()));
            }
        }
        for (Word word : reading.all(Sense.URGE)) {
            boolean reminds = reading.text().slice(word.span()).contains("提醒");
            if (reminds && opens(reading, word.span().from()) && remindsOfSomethingElse(reading, word.span())) {
                return Optional.of(broadcast(reading, word.span()));
            }
        }
        return Optional.empty();
    }

    /** 通知没报的单位抓紧报 urges those who have not reported. */
    private static boolean urges(Reading reading, Span word) {
        int start = contentAt(reading, word.untilExclusive());
        boolean headed = start > 0 && reading.text().at(start - 1) == ':';
        return !headed && Urging.isCalled(reading);
    }

    /** Only courtesies and addressees stand before the word. */
    private boolean opens(Reading reading, int at) {
        if (at > LONGEST_ADDRESS) {
            return false;
        }
        String before = withoutUnits(reading, new Span(0, at));
        boolean called = BEFORE.matcher(before).matches()
                || BEFORE.matcher(EVERYBODY.matcher(before).replaceAll("")).matches();
        return called && !WITHHELD.matcher(before).matches();
    }

    /** 提醒各乡镇明天有大风 is a message, 提醒住建局抓紧报 is not. */
    private static boolean remindsOfSomethingElse(Reading reading, Span word) {
        int start = contentAt(reading, word.untilExclusive());
        String content =
                reading.text().text().substring(Math.min(start, reading.text().length()));
        boolean headed = start > 0 && reading.text().at(start - 1) == ':' && content.length() > LONGEST_ADDRESS / 2;
        boolean toAll = start > word.untilExclusive()
                && reading.mentions().units().isEmpty()
                && reading.references().isEmpty();
        return content.length() > SHORTEST_TEXT
                && (headed
                        || toAll
                        || !ABOUT_WORK.matcher(content).find()
                                && reading.references().isEmpty())
                && !reading.has(Sense.UNREPORTED, Sense.OVERDUE);
    }

    private Understood broadcast(Reading reading, Span word) {
        NormalText text = reading.text();
        int start = contentAt(reading, word.untilExclusive());
        String content = text.original(new Span(Math.min(start, text.length()), text.length()));
        boolean headed = start > 0 && ":\n".indexOf(text.at(start - 1)) >= 0;
        if (!headed && (reading.asks() || saysThatItWasSent(content))) {
            return questions.pleaseOrder().unclear();
        }
        if (content.length() < SHORTEST_TEXT) {
            return questions.whatToTell().unclear();
        }
        List<String> units = unitsBefore(reading, start);
        if (units.size() > 1) {
            return questions.oneAtATime(units).unclear();
        }
        if (isInDoubt(reading, word, start, headed, units.isEmpty())) {
            return questions.toWhom().unclear();
        }
        String unit = units.isEmpty() ? null : units.get(0);
        Args args = new Args(unit, null, null, null, null, null, List.of(), null, content);
        return new Understood(Intent.BROADCAST, List.of(), args, null, List.of());
    }

    private static boolean saysThatItWasSent(String content) {
        return content.matches("(已经?|刚|都)?(发|下)(过|完|了|出去|下去).*|(发|下)(了|过)?(没|吗).*");
    }

    /** An addressee that is neither known nor everybody. */
    private boolean isInDoubt(Reading reading, Span word, int start, boolean headed, boolean nobody) {
        NormalText text = reading.text();
        String rest = text.text().substring(Math.min(start, text.length()));
        if (headed) {
            String address = withoutUnits(reading, new Span(word.untilExclusive(), start));
            return !EVERYBODY.matcher(address).matches();
        }
        boolean unaddressed = start == word.untilExclusive()
                && !TO_ALL.matcher(text.slice(word)).find()
                && !STARTS_A_MESSAGE.matcher(rest).matches()
                && reading.mentions().figures().stream()
                        .noneMatch(figure -> figure.span().from() == start);
        String stranger = StrangeUnits.in(reading);
        boolean strange =
                nobody && (UNKNOWN_NAME.matcher(rest).matches() || stranger != null && rest.startsWith(stranger));
        return unaddressed
                || strange
                || DESCRIBED_UNITS.matcher(rest).matches()
                || filters.doubt(reading, false).isPresent();
    }

    /** Behind the colon of the address, or else behind the addressees. */
    private static int contentAt(Reading reading, int from) {
        NormalText text = reading.text();
        int colon = text.text().indexOf(':', from);
        int comma = firstStop(text, from);
        if (colon >= 0
                && colon - from <= LONGEST_ADDRESS
                && (comma < 0 || colon < comma || isAddress(reading, from, colon))) {
            return colon + 1;
        }
        return afterAddress(reading, from);
    }

    private static boolean isAddress(Reading reading, int from, int colon) {
        return EVERYBODY.matcher(withoutUnits(reading, new Span(from, colon))).matches();
    }

    private static int firstStop(NormalText text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (",;。!?\n".indexOf(text.at(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static int afterAddress(Reading reading, int from) {
        int at = from;
        for (int end = Math.min(reading.text().length(), from + LONGEST_ADDRESS); end > at; end--) {
            String words = withoutUnits(reading, new Span(from, end));
            if (EVERYBODY.matcher(words).matches() && !splitsWord(reading, end)) {
                return end;
            }
        }
        return at;
    }

    /** 全体人员 is not 全体人 and 员. */
    private static boolean splitsWord(Reading reading, int end) {
        return reading.mentions().units().stream()
                        .anyMatch(unit ->
                                unit.span().from() < end && end < unit.span().untilExclusive())
                || reading.mentions().figures().stream()
                        .anyMatch(figure -> figure.span().from() < end
                                && end < figure.span().untilExclusive());
    }

    /** The stretch without the units in it. */
    private static String withoutUnits(Reading reading, Span span) {
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

    private static List<String> unitsBefore(Reading reading, int start) {
        return reading.mentions().units().stream()
                .filter(unit -> unit.span().untilExclusive() <= start)
                .map(UnitMention::name)
                .distinct()
                .toList();
    }
}
