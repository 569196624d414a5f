package org.liaisonbot.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.table.Field;

/** Finds the counts that a task's measures set as its target, such as 完成70个入河排污口规范化建设. */
final class CountsInProse {
    private static final Pattern TARGET = Pattern.compile("(?<!已)(?:完成|建成|新建|建设|改造|整治|治理|淘汰|安装|划定|创建|关停|清理|新增|推进)"
            + "(?:不少于|至少|剩余|全部|[^，。；、0-9\\n]{0,6})"
            + "[0-9]+(?:\\.[0-9]+)?万?(?:余)?(?:个|户|家|座|处|套|台|辆|公里|km|千米|亩|吨|项|条|眼|口|m²|m³|平方米|立方米|村|枚|片|所|米)"
            + "[^，。；\\n]{0,30}");
    private static final int LONGEST = 20_000;
    private static final int MOST = 5;

    private CountsInProse() {}

    static List<Doubt> doubts(PlannedTask task) {
        String measures = task.measures();
        return TARGET.matcher(measures.length() > LONGEST ? measures.substring(0, LONGEST) : measures)
                .results()
                .limit(MOST)
                .map(count -> Doubt.info(Field.MEASURES.key(), count.group(), "措施中写有数量，可作为任务量"))
                .toList();
    }
}
