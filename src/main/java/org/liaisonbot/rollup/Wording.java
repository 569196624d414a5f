package org.liaisonbot.rollup;

import java.util.List;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.time.IsoWeek;

/** The set phrases of a roll-up. */
final class Wording {
    private Wording() {}

    static String title(Scope scope) {
        return "关于" + scope.inWords() + "生态环境重点任务督查情况的报告";
    }

    static String fileName(RollUp rollUp) {
        Scope scope = rollUp.scope();
        Issue issue = rollUp.issue();
        if (scope.kind() == Scope.Kind.MONTH) {
            return "生态环境重点任务督查月报（%s）".formatted(scope.inWords());
        }
        IsoWeek week = IsoWeek.parse(scope.name());
        return "生态环境重点任务督查周报（%d年第%d周%s）"
                .formatted(week.year(), week.week(), issue == null ? "草稿" : "，第" + issue.number() + "期");
    }

    static String annex(int annex, String codeOfATask) {
        String medium = codeOfATask.replaceAll("\\d+$", "");
        return medium.startsWith("附") ? "附件" + annex : "附件" + annex + "（" + medium + "）";
    }

    static List<String> ruleOfLights(Policy policy) {
        return List.of(
                "时限灯：超过完成时限为红灯；距完成时限%d个工作日以内或延期申请待审定为黄灯；其余为绿灯。"
                        .formatted(policy.lights().yellowFrom()),
                "进展灯：牵头单位未报送上一期月度进展为红灯；牵头单位报告滞后或上一期月度进展逾期补报为黄灯；其余为绿灯。",
                "综合灯取时限灯、进展灯中较重者，已销号为蓝灯；亮灯只看时限、报送和单位报告的情况，不作排名。");
    }
}
