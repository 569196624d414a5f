package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.directory.UnitName;

/** An order is carried out only where it is plainly given; everything that merely speaks of one changes nothing. */
class OfficeOrderTests {
    private static final Understanding UNDERSTANDING = new Understanding(VocabularyFixture.plan2024());
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 7, 5, 10, 0);
    private static final Set<Intent> ORDERS = EnumSet.of(
            Intent.CLOSE,
            Intent.RETURN,
            Intent.APPROVE_EXTENSION,
            Intent.REJECT_EXTENSION,
            Intent.URGE,
            Intent.BROADCAST,
            Intent.REPORT,
            Intent.EXTENSION);

    @ParameterizedTest(name = "{0} orders nothing")
    @ValueSource(
            strings = {
                "气9能销号了吗",
                "气9销号了没",
                "气9要不要退回",
                "水6的延期批不批",
                "催没催住建局",
                "先别给气9销号",
                "气9暂不销号",
                "气20不退回",
                "别催水利局了",
                "取消气9的销号",
                "气9的销号撤回",
                "等验收完再给气9销号",
                "材料齐了再销号气9",
                "要是明天还没报就催住建局",
                "下周再催水利局",
                "交警大队申请气17销号",
                "气9准备销号",
                "气9已经销号了",
                "气9办结了",
                "气20昨天退回的",
                "被退回的有哪些",
                "催办记录给我看看",
                "气9销号，气20退回",
                "水6延期可以，水14的不行",
                "除气20外都销号",
                "不同意气9销号",
                "气28第一批设备延期",
                "签发",
                "确认",
                "撤销气9的销号",
                "决定 气20由住建局牵头",
                "气2o销号",
                "薛市长同意气3延期",
                "关闭散乱污企业10家",
                "气20退回原因",
                "关于同意气3延期的批复",
                "水3销号前再核实一下",
                "水2够条件销号不",
                "气17销号待定",
                "气9销号有点早",
                "气20退回待定",
                "同意气3延期不妥",
                "气3延期批准还是不批准",
                "催住建局的事先放放",
                "气9办结率太低",
                "气3的延期先放一放",
            })
    void carriesOutNothingThatIsNotPlainlyOrdered(String text) {
        assertThat(understand(text).intent()).isNotIn(ORDERS);
    }

    @ParameterizedTest(name = "{0} is sent to nobody")
    @ValueSource(
            strings = {
                "通知教育局：明天开会",
                "告诉张三明天开会",
                "提醒我明天开会",
                "通知气20牵头单位明天开会",
                "通知薛市长分管的单位：明天开会",
                "通知住建局、城管局：明天开会",
                "接省厅通知，气20要提前完成",
                "明天开会的通知发了没",
                "先别发通知",
                "通知内容再改改",
                "广播电视台报道了",
                "催一下教育局",
                "各单位都催催",
            })
    void callsOnNobodyWhoIsNotKnownByName(String text) {
        assertThat(understand(text).intent()).isEqualTo(Intent.UNCLEAR);
        assertThat(understand(text).question()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "气9，水2 销号 | CLOSE | 气9 水2",
                "气9销号，气20先不销 | CLOSE | 气9",
                "水3验收过了，销号 | CLOSE | 水3",
                "气9已完成，水2可以销号 | CLOSE | 水2",
                "气3不能销号，现场没整改到位，退回 | RETURN | 气3",
                "气20数据雷同，气22也是，都退回 | RETURN | 气20 气22",
                "退回：气20、气22 | RETURN | 气20 气22",
                "气20退回，和气21的数据矛盾 | RETURN | 气20",
                "退回气20，督促城管局重报 | RETURN | 气20",
                "驳回水6的延期申请 | REJECT_EXTENSION | 水6",
            })
    void concernsTheTasksOfTheOrderAlone(String text, Intent intent, String tasks) {
        Understood understood = understand(text);

        assertThat(understood.intent()).isEqualTo(intent);
        assertThat(understood.items()).extracting(item -> item.task().value()).containsExactly(tasks.split(" "));
    }

    @ParameterizedTest(name = "{0}: until {1}")
    @CsvSource({
        "同意气4延期到10月15日, 2024-10-15",
        "水6延到明年6月底，同意, 2025-06-30",
        "同意气27延期半个月, 2024-09-15",
    })
    void keepsTheDateThatIsGranted(String text, String until) {
        assertThat(understand(text).items())
                .singleElement()
                .satisfies(item -> assertThat(item.expected()).hasToString(until));
    }

    @ParameterizedTest(name = "{0}: because of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "退回 气20 佐证材料不足 | 佐证材料不足",
                "因数据前后矛盾，退回水16 | 数据前后矛盾",
                "把气20退回去重新填，比例对不上，也没有佐证 | 比例对不上，也没有佐证",
                "水6延期不同意，理由不充分 | 理由不充分",
                "城管局气22退回重报，原因是没附照片 | 没附照片",
            })
    void keepsTheReasonInTheWordsOfTheOffice(String text, String reason) {
        assertThat(understand(text).args().reason()).isEqualTo(reason);
    }

    private static Understood understand(String text) {
        return UNDERSTANDING.understand(new Message(Speaker.OFFICE, UnitName.OFFICE, NOW, text, List.of()));
    }
}
