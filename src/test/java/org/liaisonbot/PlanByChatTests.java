package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import tools.jackson.databind.JsonNode;

/** An office that has only its directory brings its plan in force by chat, and amends it later; each test a step. */
@TestMethodOrder(OrderAnnotation.class)
class PlanByChatTests {
    private static final City CITY = new City();
    private static final String OFFICE = City.OFFICE;
    private static final String WATER = CITY.liaisonOf("市水利局");
    private static final String POWER = CITY.liaisonOf("市供电公司");

    @TempDir
    static Path folder;

    static LiveBot bot;
    static byte[] reviewSheet = {};

    @BeforeAll
    static void start() {
        bot = LiveBot.withoutData(CITY, folder);
        CITY.importPeople(bot.context());
        bot.moveTo(LiveBot.START);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    @Order(1)
    void givesEmptyTemplatesBeforeThereIsAPlan() {
        assertThat(bot.say(OFFICE, "模板").text()).contains("模板随后发出");
        bot.moveTo("2024-03-25T08:01:00+08:00");

        assertThat(filesOf(OFFICE)).containsExactlyInAnyOrder("行动计划模板.xlsx", "单位和人员模板.xlsx");
    }

    @Test
    @Order(2)
    void saysInOneSentenceWhyAFileIsNoPlan() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

        String answer =
                bot.wecom().sendMedium(OFFICE, "file", "计划.docx", picture).text();

        assertThat(answer).startsWith("没有读取：“计划.docx”是图片").contains("现行计划没有改动");
        assertThat(bot.say(OFFICE, "确认导入").text()).startsWith("没有等待确认的计划");
    }

    @Test
    @Order(3)
    void answersAPlanFileWithASummaryAndAReviewSheetAndChangesNothing() {
        String answer = answerTo(
                () -> bot.wecom().sendMedium(OFFICE, "file", "2024年计划.txt", gb18030(City.text("/demo/plan-2024.md"))));
        bot.moveTo("2024-03-25T08:02:00+08:00");

        assertThat(answer)
                .startsWith("已读取，尚未启用：孝义市深入打好污染防治攻坚战2024行动计划 孝政办发〔2024〕2号")
                .contains("合计66项", "缺编号10、11", "确认导入");
        assertThat(filesOf(OFFICE)).last().asString().startsWith("审核表（孝义市深入打好污染防治攻坚战2024行动计划）");
        assertThat(tasks()).isEmpty();
        reviewSheet = contentOfLastFile(OFFICE);
    }

    @Test
    @Order(4)
    void putsTheEditedSheetInForceOnTheWordOfWhoSentIt() throws IOException {
        byte[] edited = edited(reviewSheet, "气9", "更正：市级领导", "冯光源、薛志强");
        assertThat(answerTo(() -> bot.wecom().sendMedium(OFFICE, "file", "审核表.xlsx", edited)))
                .startsWith("已读取，尚未启用")
                .doesNotContain("冯光强");

        assertThat(bot.say(City.OTHER_OFFICE, "确认导入").text()).startsWith("没有等待确认的计划");
        assertThat(tasks()).isEmpty();
        assertThat(answerTo(() -> bot.say(OFFICE, "确认导入。"))).startsWith("已启用").contains("新增66项");

        assertThat(tasks()).hasSize(66);
        assertThat(bot.task("气9").path("leaders").toString()).isEqualTo("[\"冯光源\",\"薛志强\"]");
        assertThat(bot.say(OFFICE, "确认导入").text()).startsWith("没有等待确认的计划");
    }

    @Test
    @Order(5)
    void tellsOnlyTheUnitsThatAnAmendmentTouchesAndKeepsProgress() throws IOException {
        bot.say(WATER, "水6 完成40%");
        byte[] amended = edited(reviewSheet, "水6", "更正：完成时限", "2024年10月底前");
        int before = bot.pushesTo(POWER).size();

        String answer =
                bot.wecom().sendMedium(OFFICE, "file", "审核表.xlsx", amended).text();
        assertThat(answer).contains("新增0项，变更2项，取消0项", "变更 水6", "变更 气9");
        assertThat(answerTo(() -> bot.say(OFFICE, "确认导入"))).startsWith("已启用");
        bot.moveTo("2024-03-25T08:03:00+08:00");

        assertThat(bot.seenBy(WATER, "计划调整").words()).contains("有1项涉及您单位", "变更 水6", "完成时限：2024年12月底前 → 2024年10月底前");
        assertThat(bot.pushesTo(POWER)).hasSize(before);
        JsonNode task = bot.task("水6");
        assertThat(task.path("percent").asInt()).isEqualTo(40);
        assertThat(task.path("milestones").get(0).path("due").asString()).isEqualTo("2024-10-31");
    }

    @Test
    @Order(6)
    void takesNoPlanFromALiaison() {
        bot.wecom().sendMedium(WATER, "file", "计划.txt", City.bytes("/demo/plan-2024.md"));

        assertThat(bot.lastTo(WATER).words()).doesNotContain("已读取，尚未启用");
        assertThat(bot.say(WATER, "确认导入").text()).doesNotContain("已启用");
    }

    /** What is answered at once, or by a push when the machine is so busy that it takes longer. */
    private static String answerTo(Supplier<Delivery> act) {
        int known = bot.receivedBy(OFFICE).size();
        Delivery delivery = act.get();
        if (!delivery.text().isEmpty()) {
            return delivery.text();
        }
        Eventually.sees(() -> bot.receivedBy(OFFICE).stream()
                .skip(known)
                .anyMatch(entry -> entry.content() instanceof ChatEntry.Text));
        return bot.receivedBy(OFFICE).stream()
                .skip(known)
                .filter(entry -> entry.content() instanceof ChatEntry.Text)
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static List<JsonNode> tasks() {
        return bot.api().list("/tasks");
    }

    private static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    private static List<String> filesOf(String account) {
        return bot.receivedBy(account).stream()
                .filter(entry -> entry.content() instanceof ChatEntry.File)
                .map(entry -> ((ChatEntry.File) entry.content()).name())
                .toList();
    }

    private static byte[] contentOfLastFile(String account) {
        return bot.receivedBy(account).stream()
                .filter(entry -> entry.content() instanceof ChatEntry.File)
                .map(entry -> ((ChatEntry.File) entry.content()).mediaId())
                .reduce((first, last) -> last)
                .flatMap(bot.wecom()::contentOf)
                .orElseThrow();
    }

    private static byte[] edited(byte[] sheet, String code, String heading, String text) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet first = workbook.getSheetAt(0);
            int column = -1;
            for (Row row : first) {
                for (Cell cell : row) {
                    column = cell.toString().equals(heading) ? cell.getColumnIndex() : column;
                }
                if (column >= 0 && row.getCell(0).toString().equals(code)) {
                    row.getCell(column).setCellValue(text);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
