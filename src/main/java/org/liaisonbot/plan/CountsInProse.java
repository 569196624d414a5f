package org.liaisonbot.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.PlannedTask.Target;
import org.liaisonbot.plan.table.Field;

/**
 * The counts that a task's measures set as what is to be done, such as 完成70个入河排污口规范化建设: a number with a measure
 * word behind a word of doing. Limits, distances, money and frequencies are none.
 */
final class CountsInProse {
    private static final Pattern CLAUSE = Pattern.compile("[^，。；;！\\n]+");
    private static final Pattern DOING = Pattern.compile("完成|建成|新建|新增|建设|改造|整治|治理|淘汰|安装|划定|创建|关停|清理|推进|修复|排查|拆除|更新"
            + "|更换|布设|设置|设立|铺设|购置|配备|打造|实施|压减|退出|清淤|疏浚|绿化|造林|栽植|查处|取缔|培育|推广|验收|处置|置换|消除|补植|架设|培训");
    private static final Pattern COUNT =
            Pattern.compile("(?<![0-9A-Za-z.第—–~～至-])(?<number>[0-9]{1,9}(?:\\.[0-9]{1,4})?)"
                    + "(?<unit>[万亿]?(?:余|多)?(?:个|户|家|座|处|套|台|辆|平方公里|平方米|立方米|公里|千米|公顷|km²|km|m²|m³|亩|蒸吨|吨|项|条|眼|口|村|枚|片|所"
                    + "|块|盏|株|棵|孔|段|艘|起|人|名|米|千瓦|兆瓦))(?!以[上下内外]|之?[内外]|范围|月|百分|/)");
    private static final Pattern PART_OR_DONE = Pattern.compile("其中|已(?:经)?(?:建成|完成|建|有)|现有|每|日处理|运距|周边|海拔|半径");
    private static final Pattern EDGE = Pattern.compile("^[的]|[（(、：:].*$");
    private static final int LONGEST = 20_000;
    private static final int LONGEST_ITEM = 60;
    private static final int MOST = 12;

    private final Map<String, List<Target>> byClause = new LinkedHashMap<>();

    private CountsInProse() {}

    static CountsInProse in(String measures) {
        CountsInProse counts = new CountsInProse();
        String text = measures.length() > LONGEST ? measures.substring(0, LONGEST) : measures;
        boolean goesOn = false;
        Matcher clause = CLAUSE.matcher(text);
        while (clause.find() && counts.targets().size() < MOST) {
            goesOn = counts.clause(clause.group(), goesOn);
        }
        return counts;
    }

    List<Target> targets() {
        return byClause.values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        byClause.forEach((clause, targets) -> doubts.add(Doubt.info(
                Field.MEASURES.key(),
                clause,
                "措施中写有数量，列为任务量：" + targets.stream().map(Target::amount).collect(Collectors.joining("、")))));
        return doubts;
    }

    /** Behind a clause with a count, one that begins with a number goes on with the same doing; tells whether it may. */
    private boolean clause(String clause, boolean goesOn) {
        Matcher part = PART_OR_DONE.matcher(clause);
        String told = part.find() ? clause.substring(0, part.start()) : clause;
        Matcher doing = DOING.matcher(told);
        boolean continues = goesOn && COUNT.matcher(told).lookingAt();
        if (!doing.find() && !continues) {
            return false;
        }
        int from = continues ? 0 : doing.start();
        List<Target> targets = targets(told, from);
        if (!targets.isEmpty()) {
            byClause.put(clause.substring(from).strip(), targets);
        }
        return !targets.isEmpty();
    }

    private static List<Target> targets(String clause, int from) {
        List<Target> targets = new ArrayList<>();
        Matcher count = COUNT.matcher(clause);
        int before = from;
        while (count.find()) {
            if (count.start() >= from) {
                targets.add(new Target(
                        new BigDecimal(count.group("number")),
                        count.group("unit").replaceAll("[余多]", ""),
                        item(clause, before, count)));
            }
            before = count.end();
        }
        return targets;
    }

    /** What is counted stands behind its count, 70个排污口, or else before it, 识别牌51个. */
    private static String item(String clause, int from, Matcher count) {
        String behind = EDGE.matcher(clause.substring(count.end())).replaceAll("");
        boolean isList = clause.startsWith("、", count.end()) || behind.isBlank();
        String before = DOING.matcher(clause.substring(Math.min(from, count.start()), count.start()))
                .replaceAll("")
                .replaceAll("^[、和及]|至少|不少于|全部|剩余", "");
        String item = isList ? before : behind;
        return item.strip().substring(0, Math.min(item.strip().length(), LONGEST_ITEM));
    }
}
