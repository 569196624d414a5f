package org.liaisonbot.rollup.document;

import java.util.List;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.rollup.Burden;
import org.liaisonbot.rollup.Issue;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Scope;
import org.liaisonbot.time.BusinessZone;

/** A roll-up as an official Word document. */
public final class Paper {
    private static final List<String> ORDINALS = List.of("一", "二", "三", "四", "五", "六", "七", "八");

    private final RollUp rollUp;
    private final Manuscript manuscript = new Manuscript();
    private int sections;

    public Paper(RollUp rollUp) {
        this.rollUp = rollUp;
    }

    public byte[] docx() {
        head();
        section("总体进展");
        new OverviewPart(rollUp, manuscript).write();
        section(isWeekly() ? "本周新进展" : "本月进展");
        new ProgressPart(rollUp, manuscript).write();
        section("存在问题");
        new ProblemsPart(rollUp, manuscript).write();
        section("需协调事项");
        OutlookPart outlook = new OutlookPart(rollUp, manuscript);
        outlook.writeMatters();
        section("下步打算");
        outlook.writeNextSteps();
        Burden burden = rollUp.burden();
        if (burden != null) {
            section("工作负担和报送质量");
            writeBurden(burden);
        }
        if (!rollUp.corrections().isEmpty()) {
            section("更正");
            new CorrectionsPart(rollUp, manuscript).write();
        }
        foot();
        new Annexes(rollUp, manuscript).write();
        return manuscript.docx();
    }

    private void writeBurden(Burden burden) {
        manuscript.body(rollUp.scope().inWords() + burden.inWords());
        if (burden.blamed() > 0) {
            manuscript.body("列入未报送名单的%d家单位中，%d家有提醒送达记录；提醒未送达和未配置联络员的另行列出，不计未报送。"
                    .formatted(burden.blamed(), burden.blamedAndReached()));
        }
        manuscript.body(burden.rule());
    }

    private boolean isWeekly() {
        return rollUp.scope().kind() == Scope.Kind.WEEK;
    }

    private void section(String name) {
        manuscript.heading(ORDINALS.get(sections++) + "、" + name);
    }

    private void head() {
        String firstLine = "关于" + rollUp.scope().inWords();
        manuscript.title(firstLine, rollUp.title().substring(firstLine.length()));
        Issue issue = rollUp.issue();
        if (issue != null) {
            manuscript.centred("%d年第%d期（签发人：%s）".formatted(issue.year(), issue.number(), issue.signedBy()));
        } else if (isWeekly()) {
            manuscript.centred("（草稿，未签发）");
        }
        manuscript.blank();
        if (isWeekly()) {
            manuscript.flush("市委、市政府：");
        }
        manuscript.body("现将%s生态环境重点任务督查情况报告如下。数据截至%s，文中〔〕内为来源编号，来源及单位原话见附件3。"
                .formatted(rollUp.scope().inWords(), Phrases.hour(rollUp.scope().asOf())));
    }

    private void foot() {
        manuscript.keepTogetherWithWhatFollows();
        manuscript.blank();
        manuscript.body("附件：1．各单位牵头任务亮灯情况");
        manuscript.continued("2．任务台账");
        manuscript.continued("3．来源清单");
        manuscript.blank();
        Issue issue = rollUp.issue();
        manuscript.signature(
                UnitName.OFFICE.value(),
                Phrases.fullDay(issue == null ? rollUp.scope().day() : BusinessZone.dayOf(issue.signedAt())));
        manuscript.rule();
        manuscript.note("亮灯规则：" + String.join("", rollUp.rules()));
    }
}
