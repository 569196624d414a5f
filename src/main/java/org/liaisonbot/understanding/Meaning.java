package org.liaisonbot.understanding;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.Act.Kind;
import org.liaisonbot.understanding.Act.Meant;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.DayMention.Anchor;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.text.Span;

/** How a word of order is meant where it stands: as an order, or as part of a question, a refusal, a tale. */
final class Meaning {
    /** What stands farther away says nothing of the word. */
    private static final int FARTHEST = 40;

    private static final Pattern DECLINED = Pattern.compile(".*(先不|暂不|暂时不|暂缓|不用|不必|无需|无须|不要|不能|不可|不该|不应|不得|不予|不准|不许|不宜"
            + "|别|甭|勿|莫|不同意|不批准|没必要|取消|撤销|撤回|收回|作废|驳回|打回|退回).*");
    private static final Pattern NOT_BEFORE = Pattern.compile(".*[不没未][给再予先]?$|.*没有$|.*不.{1,3}也$");
    private static final Pattern NOT_DECLINED =
            Pattern.compile("能不能|可不可以|可不可|要不要|该不该|行不行|别忘了?|不要忘了?|不能忘了?|可别漏了?|别的|个别|分别|区别|级别|特别|别漏了?|不要漏了?");
    private static final Pattern DECLINED_AFTER = Pattern.compile(
            "^.{0,8}(待定|待议|再定|再议|另议|另说|未定|研究|撤回|撤销|取消|作废|不批|不同意|不予|不行|不通过|不准|先放|先等|缓一|缓缓|暂缓|暂停|再说|再等|先不|不急|不忙|等等).*");
    /** What may follow a task's closing in one breath; anything else says something of it. */
    private static final Pattern CLOSING_END = Pattern.compile(
            "([ 、,和与及跟以把给请将再也都这两三四五几项个条号的了吧掉啊哈呀哦]|一下|办理|处理|手续|归档|结案|闭环|销号|办结|完结|任务|项目|工程|谢谢|辛苦|同意|可以|批准|准予){0,20}+");

    private static final Pattern DOUBTED_AFTER =
            Pattern.compile("^.{0,6}(不妥|不合适|不宜|没用|没必要|太早|还早|待定|再定|待议|再议).*|.*(还是不|与否|的事.{0,4}(先|再|缓|放)).*");
    private static final Pattern CONSENT = Pattern.compile("同意|批准|准予|准许|核准|予以");
    private static final Pattern DONE_WITH = Pattern.compile("^了[啊呀哈]?$");
    private static final Pattern TO_BE_DONE = Pattern.compile("把|给|将|可以|能|该|请|予|同意|批准|准许|就|先|要|吧");
    private static final Pattern HELD = Pattern.compile(".*(暂时?|先|还|一直|尚|至今|目前)$");
    private static final Pattern TOLD_BEFORE = Pattern.compile(
            ".*(已经?|刚刚?|刚才|早就|早已|曾经?|昨天|前天|上次|上回|之前|以前|上周|上个?月|被|自行|自己)(给|都|全|又|完成|办理|办|做|做了|进行|环委办)?$");
    /** What others have consented to is told, not ordered. */
    private static final Pattern OTHERS_CONSENTED =
            Pattern.compile(".*(领导|局长|省厅|省里|上级|市政府|市长|书记)(?!分管|牵头|负责|的|名下|那).{0,8}$");

    private static final Pattern TOLD_AFTER = Pattern.compile("^(过(?!期|来|去)|完了|完毕).*");
    private static final Pattern PLANNED_BEFORE = Pattern.compile(
            ".*(想|打算|准备|计划|拟|申请|建议|希望|争取|力争|可能|快|即将|待|有待|等着|等待|将|将要|要不|要|预计|推迟|怎么|如何|怎样|能不能|为了|争取早日)(能|够|要|再|给|了|先|可以)?$");
    private static final Pattern DECISION_PLANNED_BEFORE =
            Pattern.compile(".*(打算|准备|计划|拟|可能|待|有待|等着|等待|怎么|如何|怎样|争取|希望|建议|想)(能|要|再|给|先|可以)?$");
    private static final Pattern URGE_PLANNED_BEFORE = Pattern.compile(".*(打算|准备|计划|拟|建议|怎么|如何|怎样|等着|等待)(要|再|给|先|去)?$");
    private static final Pattern CONDITION =
            Pattern.compile(".*(如果|要是|若是|假如|一旦|万一|再不|等(?!任务|单位|项|部门|几|问题|工作).*(再|才|后|之后|以后)|(之后|以后|后|完|齐了|好了|过了)再).*");
    private static final Pattern CONDITION_ENDING = Pattern.compile(".*(的话|(没|不|未|再|一旦|如果|要是|若).*就)$");
    private static final Pattern DESCRIBED_AFTER = Pattern.compile(
            "^(了)?的(?!话).*|^(情况|进度|进展|条件|标准|流程|手续|程序|名单|清单|记录|次数|率|数量|台账|进程|时间|期限|要求|办法|依据|统计|单位|结果|日期|事项|单子|函|了几|了多少|多少|几|得).*");
    private static final Pattern BEFORE_OR_AFTER = Pattern.compile("^(之|以)?(前|后).*");
    private static final Pattern REQUEST_AFTER = Pattern.compile("^(的)?(申请|请示|材料|资料|报告|证明|文件|意见).*");
    private static final Pattern NOUN_OF_CAUSE = Pattern.compile("^(的)?(原因|理由)(?!是|为|:|,| |$).*");
    private static final Pattern POLITE = Pattern.compile(".*(帮|麻烦|请|劳驾|辛苦|能不能|可不可以|可以|能否|可否|能).*");
    private static final Pattern IN_PAST = Pattern.compile("^(一下|一遍|办|报)?(了|过).*");

    private final Phrase phrase;
    private final List<Mention> figures;
    private final @Nullable Phrase before;
    private final @Nullable Phrase after;

    Meaning(Phrase phrase, List<Mention> figures, @Nullable Phrase before, @Nullable Phrase after) {
        this.phrase = phrase;
        this.figures = figures;
        this.before = before;
        this.after = after;
    }

    Meant of(Kind kind, Span word) {
        int from = Math.max(phrase.span().from(), word.from() - FARTHEST);
        int until = Math.min(phrase.span().untilExclusive(), word.untilExclusive() + FARTHEST);
        String start = phrase.text().slice(new Span(from, word.from()));
        String end = phrase.text().slice(new Span(word.untilExclusive(), until));
        boolean requested =
                kind != Kind.APPROVE && CONSENT.matcher(start + "," + end).find();
        if (asks(kind, start, end)) {
            return Meant.ASKED;
        }
        boolean decides = kind != Kind.URGE && !phrase.has(Sense.RETURN);
        if (decides && DECLINED_AFTER.matcher(end).matches()
                || DOUBTED_AFTER.matcher(end).matches()
                || isDeclined(start)
                || kind == Kind.REJECT && HELD.matcher(start).matches()) {
            return Meant.DECLINED;
        }
        if (isTold(kind, start, phrase.text().at(word.untilExclusive() - 1) == '了' ? '了' + end : end)) {
            return Meant.TOLD;
        }
        if (isPlanned(kind, word, start, requested)
                || !requested && BEFORE_OR_AFTER.matcher(end).matches()) {
            return Meant.PLANNED;
        }
        boolean unexplained = kind == Kind.CLOSE
                && !requested
                && !CLOSING_END
                        .matcher(withoutNames(new Span(word.untilExclusive(), until)))
                        .matches();
        return unexplained || start.startsWith("关于") || isDescribed(kind, end, requested)
                ? Meant.DESCRIBED
                : Meant.ORDERED;
    }

    private String withoutNames(Span span) {
        StringBuilder rest = new StringBuilder();
        for (int at = span.from(); at < span.untilExclusive(); at++) {
            Span here = new Span(at, at + 1);
            if (phrase.references().stream()
                    .noneMatch(reference -> reference.span().overlaps(here))) {
                rest.append(phrase.text().at(at));
            }
        }
        return rest.toString();
    }

    /** 气9办结了 says that it is so, 把气9办结了 orders it. */
    private static boolean isTold(Kind kind, String start, String end) {
        boolean statement = (kind == Kind.CLOSE || kind == Kind.RETURN)
                && DONE_WITH.matcher(end).matches()
                && !TO_BE_DONE.matcher(start).find();
        boolean ofOthers = kind != Kind.URGE
                && kind != Kind.RETURN
                && OTHERS_CONSENTED.matcher(start).matches();
        boolean urged = kind == Kind.URGE && end.matches("了[^吧啊呀].*");
        return ofOthers
                || urged
                || statement
                || TOLD_BEFORE.matcher(start).matches()
                || TOLD_AFTER.matcher(end).matches();
    }

    private boolean asks(Kind kind, String start, String end) {
        boolean asking = phrase.asks() || after != null && after.isTag();
        boolean polite = kind == Kind.URGE
                && POLITE.matcher(start).matches()
                && !IN_PAST.matcher(end).matches();
        return asking && !(polite && asksOnlyPolitely());
    }

    /** 能不能帮我催一下: no other question word than those of courtesy. */
    private boolean asksOnlyPolitely() {
        return phrase.all(Sense.QUESTION).stream()
                .map(word -> phrase.text().slice(word.span()))
                .allMatch(List.of("吗", "能不能", "可不可以", "可否", "能否", "行不行", "行吗", "好吗", "?")::contains);
    }

    private static boolean isDeclined(String start) {
        String said = NOT_DECLINED.matcher(start).replaceAll("");
        return DECLINED.matcher(said).matches() || NOT_BEFORE.matcher(said).matches();
    }

    private boolean isPlanned(Kind kind, Span word, String start, boolean requested) {
        boolean urging = kind == Kind.URGE;
        boolean applied = kind == Kind.CLOSE && start.contains("申请");
        boolean planned = applied || plannedBefore(kind).matcher(start).matches();
        String condition = before == null || before.endsWith() == '。' ? start : before.content() + "," + start;
        boolean conditional = CONDITION.matcher(condition).matches()
                || !urging
                        && (CONDITION_ENDING.matcher(start).matches()
                                || before != null && before.content().endsWith("的话"));
        return planned && !requested || conditional || isLater(word);
    }

    private static Pattern plannedBefore(Kind kind) {
        return switch (kind) {
            case URGE -> URGE_PLANNED_BEFORE;
            case APPROVE, REJECT -> DECISION_PLANNED_BEFORE;
            case CLOSE, RETURN -> PLANNED_BEFORE;
        };
    }

    /** 下周再催, 明天销号 */
    private boolean isLater(Span word) {
        return figures.stream()
                .anyMatch(figure -> figure instanceof DayMention day
                        && day.anchor() == Anchor.NEXT
                        && day.span().untilExclusive() <= word.from()
                        && word.from() - day.span().untilExclusive() <= 2
                        && phrase.span().contains(day.span()));
    }

    private boolean isDescribed(Kind kind, String end, boolean requested) {
        boolean particle = end.matches("了?的[吧啊哈]?");
        boolean decision = kind == Kind.APPROVE || kind == Kind.REJECT;
        if (requested || decision && particle) {
            return false;
        }
        boolean cause = after == null && end.matches("(的)?(原因|理由)");
        boolean request =
                cause || kind == Kind.CLOSE && REQUEST_AFTER.matcher(end).matches();
        boolean objected = (decision || kind == Kind.RETURN) && end.matches("的?(申请|请示|材料|资料|报告).*");
        boolean noun = kind == Kind.URGE
                && end.isEmpty()
                && phrase.has(Sense.DUE)
                && phrase.content().endsWith("任务提醒");
        return !objected
                && (noun
                        || request
                        || DESCRIBED_AFTER.matcher(end).matches()
                        || NOUN_OF_CAUSE.matcher(end).matches());
    }
}
