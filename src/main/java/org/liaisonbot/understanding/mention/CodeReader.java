package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.mention.CodeMention.Code;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads task codes in every writing: 气20, 大气第20项, 附件1第20项, 1-20, 气13、17, 气1至5. */
final class CodeReader implements MentionReader {
    private static final String LINKS = "-第#:.(之_的/";
    private static final String ENDS = "号项条)款";
    private static final String JOINS = "、和与及跟,/";
    private static final String RANGES = "-~到至";
    private static final String AMBIGUOUS = "分级类层点时度面起站支组口头方名位台条人车队班场片段块张本所间道线次";
    private static final int LONGEST_RANGE = 60;

    private final Map<String, TaskCode> tasks = new HashMap<>();
    private final PhraseTrie<String> prefixes = new PhraseTrie<>();
    private final Map<Integer, String> prefixByAnnex = new HashMap<>();
    private final PhraseTrie<CountMention.Measure> measures;

    CodeReader(
            List<PlannedTask> planned, Map<String, List<String>> mediums, PhraseTrie<CountMention.Measure> measures) {
        this.measures = measures;
        Set<String> known = new TreeSet<>();
        for (PlannedTask task : planned) {
            String code = task.code().value();
            String prefix = code.substring(
                    0, code.length() - String.valueOf(task.number()).length());
            tasks.put(code, task.code());
            prefixByAnnex.putIfAbsent(task.annex(), prefix);
            known.add(prefix);
        }
        for (String prefix : known) {
            mediums.getOrDefault(prefix, List.of(prefix)).forEach(words -> prefixes.put(words, prefix));
        }
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        Head head = headAt(text, at);
        if (head == null) {
            return null;
        }
        List<Code> codes = new ArrayList<>();
        int end = readNumber(text, head, head.numberAt, codes, opensClause(text, at));
        if (end < 0) {
            return null;
        }
        return new CodeMention(new Span(at, readMore(text, head, end, codes)), codes);
    }

    private @Nullable Head headAt(NormalText text, int at) {
        Head annex = annexAt(text, at);
        if (annex != null) {
            return annex;
        }
        PhraseTrie.Match<String> prefix = prefixes.longestAt(text.text(), at);
        if (prefix != null) {
            int numberAt = skipLinks(text, at + prefix.length());
            return Numerals.isNumeral(text.at(numberAt)) ? new Head(prefix.value(), numberAt, false) : null;
        }
        return Numerals.isDigit(text.at(at)) ? pairAt(text, at) : null;
    }

    /** 附件1第20项, 附1-20 */
    private @Nullable Head annexAt(NormalText text, int at) {
        if (text.at(at) != '附') {
            return null;
        }
        int annexAt = text.skipSpace(text.startsWith("附件", at) || text.startsWith("附表", at) ? at + 2 : at + 1);
        Numeral annex = Numerals.readAt(text.text(), annexAt);
        String prefix = annex == null || !annex.isWhole() ? null : prefixByAnnex.get(annex.toInt());
        if (annex == null || prefix == null) {
            return null;
        }
        int numberAt = skipLinks(text, annex.untilExclusive());
        for (String words : List.of("里第", "中第", "里的第", "的第", "序号", "里的", "中的")) {
            if (text.startsWith(words, numberAt)) {
                numberAt = text.skipSpace(numberAt + words.length());
            }
        }
        boolean linked = numberAt > annex.untilExclusive() || annex.chinese();
        return linked && Numerals.isNumeral(text.at(numberAt)) ? new Head(prefix, numberAt, false) : null;
    }

    /** 1-20, which is neither a span of months nor of days nor a range of numbers */
    private @Nullable Head pairAt(NormalText text, int at) {
        Numeral annex = Numerals.readAt(text.text(), at);
        if (annex == null || !annex.isWhole() || text.at(annex.untilExclusive()) != '-' || !startsClause(text, at)) {
            return null;
        }
        String prefix = prefixByAnnex.get(annex.toInt());
        int numberAt = annex.untilExclusive() + 1;
        return prefix != null && Numerals.isDigit(text.at(numberAt)) ? new Head(prefix, numberAt, true) : null;
    }

    private static boolean opensClause(NormalText text, int at) {
        return ",;。!?\n: 、".indexOf(text.at(at - 1)) >= 0;
    }

    private static boolean startsClause(NormalText text, int at) {
        char before = text.at(at - 1);
        return !Numerals.isDigit(before) && ".-/%~".indexOf(before) < 0;
    }

    private int readNumber(NormalText text, Head head, int at, List<Code> codes, boolean opening) {
        Numeral number = Numerals.readAt(text.text(), at);
        if (number == null || !number.isWhole() || number.toInt() > 999) {
            return -1;
        }
        int end = number.untilExclusive();
        int value = number.toInt();
        if (number.chinese() && text.at(end) == '成' && end - at > 1 && isTenths(text, end)) {
            // 气二十八成: 气20 and 八成
            Numeral shorter = Numerals.readAt(text.text().substring(0, end - 1), at);
            if (shorter == null || !shorter.isWhole()) {
                return -1;
            }
            end = shorter.untilExclusive();
            value = shorter.toInt();
        } else if (isFigure(text, end, opening)) {
            return -1;
        }
        codes.add(code(head.prefix, value));
        int closing = text.skipSpace(end);
        return ENDS.indexOf(text.at(closing)) >= 0 ? closing + 1 : end;
    }

    private static boolean isTenths(NormalText text, int at) {
        return "品果功效为立员".indexOf(text.at(at + 1)) < 0;
    }

    /** Whether the number is followed by something that makes it an amount or a date. */
    private boolean isFigure(NormalText text, int end, boolean opening) {
        int next = text.skipSpace(end);
        boolean mayBeginAWord =
                AMBIGUOUS.indexOf(text.at(next)) >= 0 || text.at(next) == '月' && "底末中初".indexOf(text.at(next + 1)) >= 0;
        if (opening && mayBeginAWord) {
            return false;
        }
        char sign = text.at(next);
        if (isWordAfterCode(text, next)) {
            return false;
        }
        if ("%月年".indexOf(sign) >= 0
                || sign == '/' && Numerals.isDigit(text.at(next + 1))
                || text.startsWith("分之", next)
                || sign == '.' && Numerals.isDigit(text.at(next + 1))) {
            return true;
        }
        if (sign == '万' || sign == '亿') {
            return true;
        }
        PhraseTrie.Match<CountMention.Measure> measure = measures.longestAt(text.text(), next);
        return measure != null && (ENDS.indexOf(sign) < 0 || measure.length() > 1);
    }

    /** 点, 时 and the like begin words too: 气20时间紧, 气20条件不具备. */
    private static boolean isWordAfterCode(NormalText text, int at) {
        for (String words : List.of(
                "时间", "点位", "分类", "层层", "度汛", "条件", "项目", "名单", "起步", "方案", "面上", "组织", "站台", "道路", "班子", "支持", "处理",
                "处置", "处于", "本月", "本周", "本项", "本次", "本局", "本单位", "个别", "户外", "家家", "位于", "级别", "人员", "人手", "块状", "所有",
                "口头", "件件", "批复", "批准", "日前", "日常", "天天", "天气", "次日", "期间", "期限", "车辆", "车主", "车不", "点源", "场地", "场内",
                "队伍", "分解", "分阶段", "分步", "台账", "层面", "人不", "车还", "车都", "起草", "回复", "回头", "村民", "村里", "企业", "站内", "面临",
                "面对", "点多", "元旦", "元月", "年底", "年内", "年末", "年前", "倍受")) {
            if (text.startsWith(words, at)) {
                return true;
            }
        }
        return false;
    }

    private int readMore(NormalText text, Head head, int from, List<Code> codes) {
        int end = from;
        while (codes.size() < LONGEST_RANGE) {
            char join = text.at(end);
            int next = text.skipSpace(end + 1);
            if (next > end + 1 && JOINS.indexOf(join) < 0) {
                return end;
            }
            List<Code> more = new ArrayList<>();
            boolean range = RANGES.indexOf(join) >= 0;
            if (!range && JOINS.indexOf(join) < 0) {
                return end;
            }
            int numberAt = text.startsWith(head.prefix, next) ? next + head.prefix.length() : next;
            boolean repeated = numberAt > next;
            int moreEnd = Numerals.isNumeral(text.at(numberAt)) ? readNumber(text, head, numberAt, more, false) : -1;
            if (moreEnd < 0 || more.get(0).task() == null && !repeated || repeated && !range) {
                return end;
            }
            if (range && !addRange(head, codes, more.get(0))) {
                return end;
            }
            if (!range) {
                codes.addAll(more);
            }
            end = moreEnd;
        }
        return end;
    }

    private boolean addRange(Head head, List<Code> codes, Code last) {
        int from = number(head, codes.get(codes.size() - 1));
        int until = number(head, last);
        if (head.pair || until <= from || until - from > LONGEST_RANGE) {
            return false;
        }
        for (int number = from + 1; number <= until; number++) {
            Code code = code(head.prefix, number);
            if (code.task() != null) {
                codes.add(code);
            }
        }
        return true;
    }

    private static int number(Head head, Code code) {
        return Integer.parseInt(code.written().substring(head.prefix.length()));
    }

    private Code code(String prefix, int number) {
        String written = prefix + number;
        return new Code(tasks.get(written), written);
    }

    private static int skipLinks(NormalText text, int from) {
        int at = text.skipSpace(from);
        while (LINKS.indexOf(text.at(at)) >= 0 || "类项部分编号".indexOf(text.at(at)) >= 0) {
            at = text.skipSpace(at + 1);
        }
        return at;
    }

    /** Up to the number: which annex is meant and how it was written. */
    private record Head(String prefix, int numberAt, boolean pair) {}
}
