package org.liaisonbot.plan.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.document.Wording;

/** Finds out by its words what a column's heading means, whatever the exact wording. */
final class Heading {
    private static final int LONGEST = 24;

    private static final Pattern NUMBER = Pattern.compile("序号?|编号|项号|NO\\.?|No\\.?|№|任务编号|任务序号");
    private static final Pattern NOT_OURS =
            Pattern.compile(".*(?:备注|说明|联系|电话|进展|完成情况|资金|投资|开始|启动|起始|开工|立项|来源|依据|印发|填报|状态|督导|监督单位|考核).*");
    private static final Pattern DEADLINE =
            Pattern.compile(".*(?:时限|期限|限期|完成(?:时间|日期|节点)|时间(?:节点|要求|安排|进度)?|进度(?:安排|要求|计划)|截止|日期|节点).*");
    private static final Pattern SECTION = Pattern.compile("(?:工作|任务)?(?:类别|类型|领域|板块|分类|方面)|专项(?:行动)?");
    private static final Pattern LEADERS = Pattern.compile(".*(?:领导|市长|县长|区长|责任人|负责人).*");
    private static final Pattern SUPPORT_UNITS =
            Pattern.compile(".*(?:配合|协办|参与|协同|协助|参加|共同责任|其他责任)(?:责任)?(?:单位|部门)?.*");
    private static final Pattern LEAD_UNITS =
            Pattern.compile(".*(?:牵头|主责|主办|承办|主管|主要责任|第一责任)(?:责任)?(?:单位|部门).*|牵头|主责|主办|承办");
    private static final Pattern SOME_UNITS = Pattern.compile(".*(?:单位|部门|分工|主体).*");
    private static final Pattern MEASURES = Pattern.compile(".*(?:措施|内容|要求|举措|做法|标准|目标(?!任务)|指标).*");
    private static final Pattern TITLE = Pattern.compile(".*(?:任务|事项|项目|工作|名称|重点).*");

    private Heading() {}

    /** What the heading stands for; 责任单位 alone may also be the leading unit, if no other column is. */
    static Optional<Field> meaning(String heading) {
        String words = Wording.solid(heading);
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.empty();
        }
        if (NUMBER.matcher(words).matches()) {
            return Optional.of(Field.NUMBER);
        }
        return NOT_OURS.matcher(words).matches() ? Optional.empty() : byWords(words);
    }

    private static Optional<Field> byWords(String words) {
        if (SECTION.matcher(words).matches()) {
            return Optional.of(Field.SECTION);
        }
        if (DEADLINE.matcher(words).matches()) {
            return Optional.of(Field.DEADLINE);
        }
        if (SUPPORT_UNITS.matcher(words).matches()) {
            return Optional.of(Field.SUPPORT_UNITS);
        }
        if (LEAD_UNITS.matcher(words).matches()) {
            return Optional.of(Field.LEAD_UNITS);
        }
        if (LEADERS.matcher(words).matches()) {
            return Optional.of(Field.LEADERS);
        }
        if (SOME_UNITS.matcher(words).matches()) {
            return Optional.of(Field.SUPPORT_UNITS);
        }
        if (MEASURES.matcher(words).matches()) {
            return Optional.of(Field.MEASURES);
        }
        return TITLE.matcher(words).matches() ? Optional.of(Field.TITLE) : Optional.empty();
    }
}
