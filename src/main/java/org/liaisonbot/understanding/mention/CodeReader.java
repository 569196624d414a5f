package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.mention.CodeMention.Code;
import org.liaisonbot.understanding.text.NormalText;
import org.liaisonbot.understanding.text.Numerals;
import org.liaisonbot.understanding.text.Numerals.Numeral;
import org.liaisonbot.understanding.text.PhraseTrie;
import org.liaisonbot.understanding.text.Span;

/** Reads task codes in every writing: 气20, 大气第20项, 附件1第20项, 1-20, 气13、17, 气1至5. */
final class CodeReader implements MentionReader {
    private static final List<String> WORDS = List.of("项目", "条件", "款项", "号召");
    private static final String ENDS = "号项条)款";
    private static final String JOINS = "、和与及跟,/";
    private static final String RANGES = "-~到至";
    private static final String AMBIGUOUS = "分级类层点时度面起站支组口头方名位台条人车队班场片段块张本所间道线次";
    private static final int MONTHS = 12;
    private static final int LONGEST_RANGE = 60;

    private final Map<String, TaskCode> tasks = new HashMap<>();
    private final CodeHeads heads;
    private final PhraseTrie<CountMention.Measure> measures;
    private final PhraseTrie<Boolean> beginsWord = new PhraseTrie<>();

    CodeReader(List<PlannedTask> planned, Names names, PhraseTrie<CountMention.Measure> measures) {
        this.measures = measures;
        this.heads = new CodeHeads(planned, names.mediums());
        planned.forEach(task -> tasks.put(task.code().value(), task.code()));
        names.wordsAfterCode().forEach(word -> beginsWord.put(word, true));
    }

    @Override
    public @Nullable Mention readAt(NormalText text, int at, LocalDate today) {
        CodeHeads.Head head = heads.headAt(text, at);
        if (head == null) {
            return null;
        }
        List<Code> codes = new ArrayList<>();
        int end = readNumber(text, head, head.numberAt(), codes, opensClause(text, at));
        if (end < 0) {
            return null;
        }
        return new CodeMention(new Span(at, readMore(text, head, end, codes)), codes);
    }

    private static boolean opensClause(NormalText text, int at) {
        return ",;。!?\n: 、".indexOf(text.at(at - 1)) >= 0;
    }

    private int readNumber(NormalText text, CodeHeads.Head head, int at, List<Code> codes, boolean opening) {
        Numeral number = Numerals.readAt(text.text(), at);
        if (number == null || !number.isWhole() || number.toInt() > 999) {
            return -1;
        }
        int end = number.untilExclusive();
        if ("ol".indexOf(text.at(end)) >= 0 && (text.at(end + 1) < 'a' || text.at(end + 1) > 'z')) {
            // 气2o is 气20 mistyped, not 气2
            return -1;
        }
        int value = number.toInt();
        if (number.chinese() && text.at(end) == '成' && end - at > 1 && isTenths(text, end)) {
            // 气二十八成: 气20 and 八成
            Numeral shorter = Numerals.readAt(text.text().substring(0, end - 1), at);
            if (shorter == null || !shorter.isWhole()) {
                return -1;
            }
            end = shorter.untilExclusive();
            value = shorter.toInt();
        } else if (isFigure(text, end, opening || value > MONTHS && text.at(end) == '月')) {
            return -1;
        } else if (number.chinese() && end - at > 1 && !tasks.containsKey(head.prefix() + value)) {
            // 水八一共五处: 水8
            Numeral shorter = Numerals.readAt(text.text().substring(0, end - 1), at);
            boolean known = shorter != null && tasks.containsKey(head.prefix() + shorter.toInt());
            end = known && shorter != null ? shorter.untilExclusive() : end;
            value = known && shorter != null ? shorter.toInt() : value;
        }
        codes.add(code(head.prefix(), value));
        int closing = text.skipSpace(end);
        boolean begins = WORDS.stream().anyMatch(word -> text.startsWith(word, closing));
        return ENDS.indexOf(text.at(closing)) >= 0 && !begins ? closing + 1 : end;
    }

    private static boolean isTenths(NormalText text, int at) {
        return "品果功效为立员".indexOf(text.at(at + 1)) < 0;
    }

    /** Whether the number is followed by something that makes it an amount or a date. */
    private boolean isFigure(NormalText text, int end, boolean opening) {
        int next = text.skipSpace(end);
        boolean mayBeginAWord = AMBIGUOUS.indexOf(text.at(next)) >= 0
                || text.at(next) == '月' && "底末中初内".indexOf(text.at(next + 1)) >= 0
                || text.at(next) == '年' && "底末前后内终".indexOf(text.at(next + 1)) >= 0;
        if (opening && mayBeginAWord) {
            return false;
        }
        char sign = text.at(next);
        if (beginsWord.longestAt(text.text(), next) != null) {
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

    private int readMore(NormalText text, CodeHeads.Head head, int from, List<Code> codes) {
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
            int numberAt =
                    text.startsWith(head.prefix(), next) ? next + head.prefix().length() : next;
            boolean repeated = numberAt > next;
            numberAt = text.at(numberAt) == '第' ? numberAt + 1 : numberAt;
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

    private boolean addRange(CodeHeads.Head head, List<Code> codes, Code last) {
        int from = number(head, codes.get(codes.size() - 1));
        int until = number(head, last);
        if (head.pair() || until <= from || until - from > LONGEST_RANGE) {
            return false;
        }
        for (int number = from + 1; number <= until; number++) {
            Code code = code(head.prefix(), number);
            if (code.task() != null) {
                codes.add(code);
            }
        }
        return true;
    }

    private static int number(CodeHeads.Head head, Code code) {
        return Integer.parseInt(code.written().substring(head.prefix().length()));
    }

    private Code code(String prefix, int number) {
        String written = prefix + number;
        return new Code(tasks.get(written), written);
    }
}
