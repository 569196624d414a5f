package org.liaisonbot.understanding.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.CountMention;
import org.liaisonbot.understanding.mention.DayMention;
import org.liaisonbot.understanding.mention.StretchMention;
import org.liaisonbot.understanding.text.Span;

/** Reads the signs of a clause, word by word, each with the negation or hedge before it. */
final class Signs {
    private static final Map<Sense, Sign> PLAIN = Map.ofEntries(
            Map.entry(Sense.NOT_DONE, Sign.NOT_DONE),
            Map.entry(Sense.AWAITING, Sign.NEARLY_DONE),
            Map.entry(Sense.ON_PLAN, Sign.ON_PLAN),
            Map.entry(Sense.UNDER_WAY, Sign.UNDER_WAY),
            Map.entry(Sense.NOT_STARTED, Sign.NOT_STARTED),
            Map.entry(Sense.BEHIND, Sign.BEHIND),
            Map.entry(Sense.CANNOT, Sign.CANNOT),
            Map.entry(Sense.UNCHANGED, Sign.UNCHANGED),
            Map.entry(Sense.LACK, Sign.DIFFICULTY),
            Map.entry(Sense.CAUSE, Sign.CAUSE),
            Map.entry(Sense.HELP_WANTED, Sign.HELP_WANTED),
            Map.entry(Sense.NO_DIFFICULTY, Sign.NO_DIFFICULTY));
    private static final Set<Sense> NEGATABLE = EnumSet.of(
            Sense.DONE,
            Sense.ON_PLAN,
            Sense.UNDER_WAY,
            Sense.BEHIND,
            Sense.START,
            Sense.LACK,
            Sense.DIFFICULTY,
            Sense.SOLVED);
    private static final List<String> EXISTING = List.of("有", "存在", "遇到", "主要");
    private static final List<String> NONE = List.of("无", "没有", "暂无");
    private static final String FILLERS = "一项个哪有什么啥任何出现存在全部完彻底最终得到太很再被受明显能做弄搞大到多正式的";
    private static final String PARTICLES = " 呢啊呀哦嘞的";
    private static final String NOT_YET = "没未";
    private static final Pattern TURN = Pattern.compile("[从由](.{1,8}?)(?:变|转|恢复|扭转|回到|改成|改为)");
    private static final Pattern HELP =
            Pattern.compile("(?<![不无没未])(?:需要?|请求?|希望|恳请|盼|有赖)(?!延|您查)(.{2,14}?)(?:配合|协调|支持|帮助|协助|帮忙|出面|支援|牵头解决)");
    private static final Pattern WORK_LEFT = Pattern.compile(
            "(?:还|只|就|仅)差.{0,6}?(?:调试|安装|验收|收尾|扫尾|试运行|绿化|铺设|备案|盖章|签字|粉刷|检测|评审|报告|资料|一步|一点|归档|清理|回填|没|未)");
    private static final Pattern PAPERS_LEFT =
            Pattern.compile("(?:报告|资料|材料|总结|档案|台账|验收单|证书|结算)(?:还|尚|都|也)*(?:没|未)有?(?:出|写|交|报|整理|归档|备齐|做|弄|编|签)[来完好]?");
    private static final List<String> PAPERWORK =
            List.of("手续", "资金", "补贴", "批", "证", "钱", "款", "地", "合同", "协议", "方案", "设备", "材料", "招标", "签", "通过", "入户");
    private static final int SAME_PHRASE = 4;
    private static final int WIDEST_FILLING = 5;

    private final Clause clause;
    private final EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    private final List<Span> difficulties = new ArrayList<>();
    private @Nullable Span done;

    private Signs(Clause clause) {
        this.clause = clause;
    }

    static Signs of(Clause clause) {
        return clause.signs();
    }

    /** Reads a clause for the first time; afterwards the clause remembers. */
    static Signs read(Clause clause) {
        Signs signs = new Signs(clause);
        signs.read();
        return signs;
    }

    boolean has(Sign sign) {
        return signs.contains(sign);
    }

    boolean hasAny(Sign... wanted) {
        for (Sign sign : wanted) {
            if (has(sign)) {
                return true;
            }
        }
        return false;
    }

    /** The words that say what is in the way. */
    List<Span> difficulties() {
        return difficulties;
    }

    /** The word that says that something is done, whatever is done. */
    @Nullable
    Span done() {
        return done;
    }

    private void read() {
        List<Word> words = clause.words().stream()
                .filter(word -> word.senses().stream().anyMatch(Sense::isExclusive))
                .toList();
        Optional<Span> none = Absence.of(clause);
        none.ifPresent(span -> signs.add(Sign.NO_DIFFICULTY));
        Word before = null;
        Word denied = null;
        for (Word word : words) {
            if (none.filter(span -> span.overlaps(word.span())).isPresent() || isLeftBehind(word)) {
                continue;
            }
            boolean negated = before != null && before.is(Sense.NOT) && isFilled(before, word)
                    || denied != null && isAgainst(denied) && isAgainst(word) && isJoined(denied, word);
            negated |= before != null && (deniesDone(before, word) || deniesFar(before, word))
                    || denied != null
                            && word.is(Sense.DONE)
                            && between(denied, word).length() <= 1;
            denied = negated ? word : null;
            boolean nearly = before != null && before.is(Sense.NEARLY) && isClose(before, word);
            boolean filling = word.is(Sense.NEUTRAL) && before != null && isFilled(before, word);
            if (before != null && before.is(Sense.NOT) && !filling && !(negated && isNegatable(word))) {
                readUnmet(before);
            }
            boolean harmless = before != null && before.is(Sense.HARMLESS) && isClose(before, word);
            if (harmless && (word.is(Sense.LACK) || word.is(Sense.DIFFICULTY) || word.is(Sense.BEHIND))) {
                signs.add(Sign.NO_DIFFICULTY);
                continue;
            }
            see(word, negated, nearly);
            before = word.is(Sense.NEUTRAL) || word.is(Sense.NEARLY) && negated ? before : word;
        }
        if (before != null && before.is(Sense.NOT)) {
            readUnmet(before);
        }
        if (isLate()) {
            signs.add(Sign.BEHIND);
        }
        if (isAllAchieved()) {
            signs.add(Sign.DONE);
        }
        Incapability.in(clause).forEach(span -> add(Sign.DIFFICULTY, span));
        Waiting waiting = new Waiting(clause);
        waiting.awaited().forEach(span -> add(Sign.DIFFICULTY, span));
        if (waiting.isForTheStart()) {
            signs.add(Sign.NOT_STARTED);
        }
        if (clause.has(Sense.LATELY) && clause.has(Sense.SAME) || isAsInMonth()) {
            signs.add(Sign.UNCHANGED);
        }
        if (clause.has(Sense.ACTED)) {
            signs.add(Sign.UNDER_WAY);
        }
        if (!signs.contains(Sign.NO_DIFFICULTY)
                && HELP.matcher(clause.content()).find()) {
            signs.add(Sign.HELP_WANTED);
        }
        readWorkLeft(WORK_LEFT);
        readWorkLeft(PAPERS_LEFT);
        if (clause.has(Sense.SOLVED)) {
            signs.remove(Sign.DIFFICULTY);
            difficulties.clear();
        }
    }

    /** 还差设备调试: work that is left is not in the way, and it is not done. */
    private void readWorkLeft(Pattern pattern) {
        Matcher left = pattern.matcher(clause.content());
        if (!left.find()) {
            return;
        }
        int offset =
                clause.text().text().indexOf(clause.content(), clause.span().from());
        Span work = new Span(offset + left.start(), offset + left.end());
        if (difficulties.removeIf(work::overlaps) && difficulties.isEmpty()) {
            signs.remove(Sign.DIFFICULTY);
        }
        signs.add(Sign.NOT_DONE);
    }

    /** 从滞后变正常了: what it was before it turned. */
    private boolean isLeftBehind(Word word) {
        Matcher turn = TURN.matcher(clause.content());
        int offset =
                clause.text().text().indexOf(clause.content(), clause.span().from());
        return turn.find() && new Span(offset + turn.start(1), offset + turn.end(1)).contains(word.span());
    }

    /** 跟9月份一样, 同9月 */
    private boolean isAsInMonth() {
        return clause.figures(DayMention.class).stream()
                .filter(day -> day.grain() == DayMention.Grain.MONTH)
                .anyMatch(day -> {
                    char before = clause.text().at(day.span().from() - 1);
                    return before == '同' || "跟和与按照".indexOf(before) >= 0 && clause.has(Sense.SAME);
                });
    }

    /** 得晚半个月才能完 */
    private boolean isLate() {
        return clause.figures(StretchMention.class).stream()
                .anyMatch(stretch -> clause.text().at(stretch.span().from() - 1) == '晚');
    }

    /** 全部苫盖 */
    private boolean isAllAchieved() {
        for (Word verb : clause.all(Sense.ACHIEVED)) {
            boolean ends = clause.text()
                    .slice(new Span(verb.span().untilExclusive(), clause.span().untilExclusive()))
                    .chars()
                    .allMatch(c -> "了 。完好".indexOf(c) >= 0);
            if (verb.span().length() > 1 && ends && clause.hasBefore(verb.span().from(), 0, Sense.ALL)) {
                done = verb.span();
                return true;
            }
        }
        return false;
    }

    private static boolean isNegatable(Word word) {
        return word.senses().stream().anyMatch(NEGATABLE::contains);
    }

    private boolean isFilled(Word not, Word word) {
        String gap = between(not, word);
        return gap.length() <= WIDEST_FILLING && gap.chars().allMatch(c -> FILLERS.indexOf(c) >= 0);
    }

    /** 没有返黑返臭: what is joined to something denied is denied with it. */
    private boolean isJoined(Word denied, Word word) {
        String gap = between(denied, word);
        return gap.isEmpty() || gap.equals("、") || gap.equals("和") || gap.equals("或");
    }

    /** 没按时完成, 未能如期完工 */
    private boolean deniesDone(Word behind, Word word) {
        return word.is(Sense.DONE)
                && (behind.is(Sense.BEHIND) || behind.is(Sense.CANNOT))
                && "没未不无难".indexOf(clause.text().at(behind.span().from())) >= 0
                && between(behind, word).length() <= 1;
    }

    /** 未按要求完成: what is between tells only how. */
    private boolean deniesFar(Word not, Word word) {
        return not.is(Sense.NOT)
                && word.is(Sense.DONE)
                && "没未不无有能".indexOf(clause.text().at(not.span().untilExclusive() - 1)) >= 0
                && between(not, word).length() <= WIDEST_FILLING;
    }

    private static boolean isAgainst(Word word) {
        return word.is(Sense.LACK) || word.is(Sense.DIFFICULTY) || word.is(Sense.BEHIND);
    }

    private boolean isClose(Word nearly, Word word) {
        return between(nearly, word).length() <= SAME_PHRASE;
    }

    private String between(Word first, Word second) {
        int from = first.span().untilExclusive();
        return clause.text().slice(new Span(from, Math.max(from, second.span().from())));
    }

    private void see(Word word, boolean negated, boolean nearly) {
        if (word.is(Sense.DONE) && !isInterjection(word)) {
            done = word.span();
            signs.add(negated ? Sign.NOT_DONE : nearly ? Sign.NEARLY_DONE : Sign.DONE);
        } else if (word.is(Sense.START)) {
            if (negated) {
                signs.add(Sign.NOT_STARTED);
            } else if (isPast(word)) {
                signs.add(Sign.UNDER_WAY);
            }
        } else if (word.is(Sense.DIFFICULTY)) {
            seeDifficulty(word, negated);
        } else if (word.is(Sense.HARMLESS)) {
            if ("未没无".indexOf(clause.text().at(word.span().from())) >= 0) {
                signs.add(Sign.NO_DIFFICULTY);
            }
        } else if (negated && isNegatable(word)) {
            seeNegated(word);
        } else {
            PLAIN.forEach((sense, sign) -> {
                if (word.is(sense)) {
                    add(sign, word.span());
                }
            });
        }
    }

    /** 已于6月5日启动 */
    private boolean isPast(Word start) {
        int at = start.span().from();
        return clause.text()
                        .slice(new Span(Math.max(clause.span().from(), at - 1), at))
                        .equals("已")
                || clause.text().slice(new Span(clause.span().from(), at)).contains("已于")
                || clause.hasBefore(at, 0, Sense.ALREADY);
    }

    /** 好了 at the beginning is not "done". */
    private boolean isInterjection(Word word) {
        return word.span().from() == clause.span().from()
                && clause.text().slice(word.span()).equals("好了");
    }

    /** 还剩两个工地没验收 says what is left, not what is in the way. */
    private boolean isLeftToDo(Span span) {
        char first = clause.text().at(span.from());
        return NOT_YET.indexOf(first) >= 0
                && (clause.has(Sense.LEFT) || isShort() || isCountedBehind(span))
                && clause.figures().stream().anyMatch(Clauses::isAmount);
    }

    /** 未到位3处 */
    private boolean isCountedBehind(Span span) {
        return clause.figures(CountMention.class).stream()
                .anyMatch(count -> count.measure() == CountMention.Measure.THINGS
                        && count.span().from() == span.untilExclusive());
    }

    /** 差一家没整改 */
    private boolean isShort() {
        return clause.figures().stream()
                .anyMatch(figure -> clause.text().at(figure.span().from() - 1) == '差');
    }

    private void add(Sign sign, Span span) {
        if (sign == Sign.DIFFICULTY && isLeftToDo(span)) {
            signs.add(Sign.NOT_DONE);
            return;
        }
        signs.add(sign);
        if (sign == Sign.DIFFICULTY || sign == Sign.HELP_WANTED) {
            difficulties.add(span);
        }
    }

    private void seeNegated(Word word) {
        if (word.is(Sense.BEHIND)) {
            signs.add(Sign.ON_PLAN);
        } else if (word.is(Sense.LACK)) {
            signs.add(Sign.NO_DIFFICULTY);
        } else if (word.is(Sense.UNDER_WAY)) {
            signs.add(Sign.NOT_STARTED);
        } else if (word.is(Sense.ON_PLAN)) {
            signs.add(Sign.BEHIND);
        } else if (word.is(Sense.SOLVED)) {
            add(Sign.DIFFICULTY, word.span());
        }
    }

    /** A 困难 that exists is in the way; a 问题 that was found, listed or put right is not. */
    private void seeDifficulty(Word word, boolean negated) {
        int end = word.span().untilExclusive();
        char next = clause.text().at(end);
        boolean none = NONE.stream().anyMatch(words -> clause.text().startsWith(words, end));
        if (negated || none) {
            signs.add(Sign.NO_DIFFICULTY);
            return;
        }
        boolean handled = clause.has(Sense.FOUND) || clause.has(Sense.FIXED) && !clause.has(Sense.HELP_WANTED);
        String before = clause.text()
                .slice(new Span(
                        Math.max(clause.span().from(), word.span().from() - 4),
                        word.span().from()));
        boolean exists = EXISTING.stream().anyMatch(before::contains)
                || "是:在".indexOf(next) >= 0
                || before.endsWith("的")
                || before.endsWith("是");
        boolean problem = "问题".equals(clause.text().slice(word.span()));
        if (!handled && (exists || !problem)) {
            add(Sign.DIFFICULTY, word.span());
        }
    }

    /** 门还没装, 3处未覆盖: work that waits its turn; 手续没办 is in the way. */
    private boolean isWorkToDo(Word not, String rest) {
        int at = not.span().untilExclusive();
        String verb = rest.replaceFirst("[ 呢啊呀哦嘞的]+$", "");
        return clause.all(Sense.ACHIEVED, Sense.ACTIVITY).stream()
                        .anyMatch(
                                word -> word.span().from() == at && word.span().length() == verb.length())
                && PAPERWORK.stream().noneMatch(clause.content()::contains);
    }

    /** 征地没谈下来: what has not happened, whatever it is, is in the way. */
    private void readUnmet(Word not) {
        String words = clause.text().slice(not.span());
        char last = words.charAt(words.length() - 1);
        String rest = clause.text()
                .slice(new Span(not.span().untilExclusive(), clause.span().untilExclusive()));
        boolean same =
                clause.all(Sense.SAME).stream().anyMatch(word -> word.span().contains(not.span()));
        if (NOT_YET.indexOf(last) < 0 || same) {
            return;
        }
        if (clause.hasAfter(not.span().untilExclusive(), 1, Sense.FOUND)) {
            signs.add(Sign.NO_DIFFICULTY);
            return;
        }
        boolean ends = rest.chars().allMatch(c -> PARTICLES.indexOf(c) >= 0);
        if (ends || clause.has(Sense.EXCEPT) || isWorkToDo(not, rest)) {
            signs.add(Sign.NOT_DONE);
        } else if (not.span().from() > clause.span().from()) {
            add(Sign.DIFFICULTY, not.span());
        }
    }
}
