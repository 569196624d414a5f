package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.text.Span;

/**
 * Messages for others: 群发：…, 通知各联络员：… Nothing is sent to everybody because a name was not understood: whatever
 * stands between the word and the message must be an addressee.
 */
final class Broadcasts {
    private static final int SHORTEST_TEXT = 3;
    private static final int LONG_TEXT = 15;
    private static final Pattern BEFORE = Pattern.compile(
            "(请|帮我|帮忙|麻烦|你|您|现在|马上|立即|今天|再|统一|把|给|向|跟|对|和|让|以环委办名义|环委办|替我|发|下|个|条|一条|一个|一下|,|:|。| |你好|您好|好|用|在群里|群里){0,40}+");
    private static final Pattern WITHHELD = Pattern.compile(".*(先别|先不|别|不用|不要|暂不|暂缓|撤回|撤销|取消|怎么|如何|收到|接到|按照|根据|按).*");
    private static final Pattern ABOUT_WORK = Pattern.compile("报|填|交|反馈|回复|落实|推进|完成|进度|进展|整改|抓紧|尽快|任务|赶紧|加快");
    private static final Pattern DESCRIBED_UNITS =
            Pattern.compile("^.{0,12}?(没报|未报|没交|逾期|超期|滞后|牵头|负责|分管|涉及|红灯|落后).{0,6}?(单位|部门|乡镇|联络员|的|几家).*");
    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("^.{2,8}?(局|镇|乡|街道|公司|中心|大队|办事处|管委会|委员会|医院|学校|集团|煤矿|电厂)(?!里).*");
    private static final Pattern TO_ALL = Pattern.compile("全员|全体|大家|群里");
    private static final Pattern STARTS_A_MESSAGE =
            Pattern.compile("^(请|召开|定于|关于|为|根据|按照|因|由于|从|自|近期|今|即日|务必|各|全市|省|国家|市委|市政府|气象|预计).*");
    private static final Pattern SENT = Pattern.compile("(已经?|刚|都)?(发|下)(过|完|了|出去|下去).*|(发|下)(了|过)?(没|吗).*");

    private final Questions questions;
    private final Filters filters;

    Broadcasts(Questions questions, Filters filters) {
        this.questions = questions;
        this.filters = filters;
    }

    Optional<Understood> in(Reading reading) {
        for (Word word : reading.all(Sense.BROADCAST)) {
            if (opens(reading, word.span().from())) {
                Address address = Address.of(reading, word.span());
                // 通知没报的单位抓紧报 urges those who have not reported
                boolean urges = !address.isHeaded() && Urging.isCalled(reading);
                return urges ? Optional.empty() : Optional.of(broadcast(address));
            }
        }
        return reading.all(Sense.URGE).stream()
                .filter(word -> reading.text().slice(word.span()).contains("提醒"))
                .filter(word -> opens(reading, word.span().from()))
                .map(word -> Address.of(reading, word.span()))
                .filter(Broadcasts::remindsOfSomethingElse)
                .findFirst()
                .map(this::broadcast);
    }

    /** Only courtesies and addressees stand before the word. */
    private static boolean opens(Reading reading, int at) {
        if (at > Address.LONGEST) {
            return false;
        }
        Span before = new Span(0, at);
        String words = Address.withoutUnits(reading, before);
        boolean called = BEFORE.matcher(words).matches()
                || BEFORE.matcher(Address.withoutAddressees(reading, before)).matches();
        return called && !WITHHELD.matcher(words).matches();
    }

    /** 提醒各乡镇明天有大风 is a message, 提醒住建局抓紧报 is not. */
    private static boolean remindsOfSomethingElse(Address address) {
        Reading reading = address.reading();
        boolean noTask = reading.references().isEmpty();
        boolean headed = address.isHeaded() && address.rest().length() > LONG_TEXT;
        boolean toAll = !address.isMissing() && address.units().isEmpty() && noTask;
        boolean other = noTask && !ABOUT_WORK.matcher(address.rest()).find();
        return address.rest().length() > SHORTEST_TEXT
                && (headed || toAll || other)
                && !reading.has(Sense.UNREPORTED, Sense.OVERDUE);
    }

    private Understood broadcast(Address address) {
        String content = address.content();
        boolean sent = SENT.matcher(content).matches();
        if (!address.isHeaded() && (OfficeGrammar.asks(address.reading()) || sent)) {
            return questions.pleaseOrder().unclear();
        }
        if (content.length() < SHORTEST_TEXT) {
            return questions.whatToTell().unclear();
        }
        List<String> units = address.units();
        if (units.size() > 1) {
            return questions.oneAtATime(units).unclear();
        }
        if (address.isHeaded() ? !address.isKnown() : isInDoubt(address)) {
            return questions.toWhom().unclear();
        }
        String unit = units.isEmpty() ? null : units.get(0);
        Args args = new Args(unit, null, null, null, null, null, List.of(), null, content);
        return new Understood(Intent.BROADCAST, List.of(), args, null, List.of());
    }

    /** An addressee that is neither known nor everybody, and no colon behind it. */
    private boolean isInDoubt(Address address) {
        Reading reading = address.reading();
        String rest = address.rest();
        boolean dated = reading.mentions().figures().stream()
                .anyMatch(figure -> figure.span().from() == address.start());
        boolean unaddressed = address.isMissing()
                && !dated
                && !TO_ALL.matcher(reading.text().slice(address.word())).find()
                && !STARTS_A_MESSAGE.matcher(rest).matches();
        String stranger = StrangeUnits.in(reading);
        boolean strange = UNKNOWN_NAME.matcher(rest).matches() || stranger != null && rest.startsWith(stranger);
        return unaddressed
                || strange && address.units().isEmpty()
                || DESCRIBED_UNITS.matcher(rest).matches()
                || filters.doubt(reading, false).isPresent();
    }
}
