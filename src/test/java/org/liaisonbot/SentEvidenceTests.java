package org.liaisonbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.Fault;
import tools.jackson.databind.JsonNode;

/** Pictures and files that liaisons send, over the wire. Each test is another unit's. */
@TestMethodOrder(OrderAnnotation.class)
class SentEvidenceTests {
    private static final City CITY = new City();
    private static final String MEDIA = "/cgi-bin/media/get";
    private static final byte[] PHOTO = "a photo of a covered heap".getBytes(UTF_8);

    @TempDir
    static Path folder;

    static LiveBot bot;

    @BeforeAll
    static void start() {
        bot = LiveBot.of(CITY, folder);
        bot.at("04-01T09:00");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    @Order(1)
    void attachesAPhotoToTheReportBeforeIt() throws IOException {
        String liaison = CITY.liaisonOf("市城管局");
        bot.say(liaison, "气20 完成70%");

        Delivery answer = send(liaison, "image", "x.jpg", PHOTO);

        assertThat(answer.text()).contains("已收到1份佐证", "气20 ", "更正佐证", "佐证作废");
        JsonNode piece = kept("气20", "市城管局");
        assertThat(piece.path("bytes").asInt()).isEqualTo(PHOTO.length);
        String hash = piece.path("sha256").asString();
        assertThat(bot.api().fetch("/evidence/" + hash).body()).isEqualTo(PHOTO);
        assertThat(filesInTheVault()).containsExactly(hash);
        assertThat(bot.say(City.OFFICE, "气20 什么情况").text()).contains("佐证：市城管局1份");
    }

    @Test
    @Order(2)
    void asksWhichTaskWhenSeveralWereReportedAndTakesAnyFormOfAnswer() {
        String liaison = CITY.liaisonOf("市住建局");
        bot.say(liaison, "气20 完成60%，水1 完成50%");

        Delivery question = send(liaison, "image", "a.jpg", PHOTO);
        Delivery more = send(liaison, "file", "整改.pdf", "another".getBytes(UTF_8));
        Delivery answer = bot.say(liaison, "2");

        assertThat(question.text()).contains("是哪一项任务的佐证", "1. 气20", "2. 水1");
        assertThat(more.text()).contains("已收到2份材料");
        assertThat(answer.text()).contains("已收到2份佐证", "水1 ");
        assertThat(evidenceOf("水1", "市住建局"))
                .extracting(it -> it.path("fileName").asString())
                .contains("整改.pdf");
        assertThat(evidenceOf("气20", "市住建局")).isEmpty();
        assertThat(bot.reports("unit=市住建局")).hasSize(2);
    }

    @Test
    @Order(3)
    void takesThePhotoFirstAndTheWordsAfterwards() {
        String liaison = CITY.liaisonOf("市交通局");
        String code = codeOf("市交通局");

        Delivery question = send(liaison, "image", "", PHOTO);
        Delivery answer = bot.say(liaison, "这是" + code + "的照片");
        Delivery echo = bot.say(liaison, code + " 完成30%");

        assertThat(question.text()).contains("是哪一项任务的佐证");
        assertThat(answer.text()).contains("附到", code, "还没有报进展");
        assertThat(echo.text()).contains("已记录：" + code, "已附佐证1份");
        assertThat(evidenceOf(code, "市交通局")).hasSize(1);
    }

    @Test
    @Order(4)
    void attachesAPhotoToTheReportThatFollowsIt() {
        String liaison = CITY.liaisonOf("市水利局");

        send(liaison, "image", "", PHOTO);
        Delivery echo = bot.say(liaison, "水1 完成20%");

        assertThat(echo.text()).contains("已记录：水1", "已附佐证1份");
        assertThat(evidenceOf("水1", "市水利局")).hasSize(1);
    }

    @Test
    @Order(5)
    void movesEvidenceToAnotherTaskAndDiscardsIt() {
        String liaison = CITY.liaisonOf("市水利局");
        String other = bot.api().list("/tasks").stream()
                .filter(it -> it.path("units")
                        .valueStream()
                        .anyMatch(unit -> unit.path("unit").asString().equals("市水利局")))
                .map(it -> it.path("code").asString())
                .filter(it -> !it.equals("水1"))
                .findFirst()
                .orElseThrow();

        Delivery moved = bot.say(liaison, "更正佐证 " + other);
        bot.say(liaison, other + " 正常推进");
        assertThat(moved.text()).contains("附到", other);
        assertThat(evidenceOf("水1", "市水利局")).isEmpty();
        assertThat(evidenceOf(other, "市水利局")).hasSize(1);

        assertThat(bot.say(liaison, "佐证作废").text()).contains("已作废1份");
        assertThat(evidenceOf(other, "市水利局")).isEmpty();
        assertThat(bot.reports("unit=市水利局"))
                .noneMatch(it -> it.path("withdrawn").asBoolean());
    }

    @Test
    @Order(6)
    void attachesNothingToAnotherUnitsTask() {
        String liaison = CITY.liaisonOf("市行政审批局");
        String foreign = bot.api().list("/tasks").stream()
                .filter(it -> it.path("units")
                        .valueStream()
                        .noneMatch(unit -> unit.path("unit").asString().equals("市行政审批局")))
                .map(it -> it.path("code").asString())
                .findFirst()
                .orElseThrow();
        send(liaison, "image", "", PHOTO);

        assertThat(bot.say(liaison, foreign).text()).contains("没有附上");
    }

    @Test
    @Order(7)
    void takesAnAnnouncementByItsWord() {
        String liaison = CITY.liaisonOf("市工信局");
        String code = codeOf("市工信局");

        assertThat(bot.say(liaison, code + "的照片一会儿发").text()).contains("请把材料发来", code);
        assertThat(send(liaison, "image", "", PHOTO).text()).contains("附到", code);
        assertThat(bot.say(liaison, "照片一会儿发").text()).contains("收到");
        assertThat(bot.reports("unit=市工信局")).isEmpty();
    }

    @Test
    @Order(8)
    void asksToTypeWhatItCannotRead() {
        String liaison = CITY.liaisonOf("市应急局");

        assertThat(send(liaison, "voice", "v.amr", PHOTO).text()).contains("语音", "打字");
        assertThat(send(liaison, "video", "v.mp4", PHOTO).text()).contains("看不了");
        assertThat(bot.wecom().sendLocation(liaison, 37.1, 112.1, "工地").text()).contains("看不了");
        assertThat(bot.wecom().sendLink(liaison, "新闻", "https://example.org/").text())
                .contains("看不了");
        assertThat(bot.wecom().callsTo(MEDIA)).isGreaterThan(0);
        assertThat(bot.reports("unit=市应急局")).isEmpty();
    }

    @Test
    @Order(9)
    void bringsTheOfficeTheFilesOfATask() {
        String answer = bot.say(City.OFFICE, "水1 佐证").text();

        assertThat(answer).contains("水1佐证共2份", "市住建局", "随后发出");
        Eventually.sees(() -> bot.receivedBy(City.OFFICE).stream()
                .anyMatch(it -> it.content() instanceof ChatEntry.File sent
                        && sent.name().contains("整改.pdf")));
        ChatEntry file = bot.receivedBy(City.OFFICE).stream()
                .filter(it -> it.content() instanceof ChatEntry.File sent
                        && sent.name().contains("整改.pdf"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(bot.wecom().contentOf(file.file().mediaId()).orElseThrow()).isEqualTo("another".getBytes(UTF_8));
    }

    @Test
    @Order(10)
    void fetchesInTheEndWhatThePlatformDoesNotGiveAtOnceAlsoAfterARestart() {
        String liaison = CITY.liaisonOf("市林业局");
        String code = codeOf("市林业局");
        bot.say(liaison, code + " 完成10%");
        bot.faults().next(3, MEDIA, Fault.errcode(-1));

        send(liaison, "image", "", "a late photo".getBytes(UTF_8));
        Eventually.sees(() -> evidenceOf(code, "市林业局").size() == 1);
        bot.restart();
        bot.at("04-01T12:00");

        JsonNode piece = evidenceOf(code, "市林业局").get(0);
        assertThat(piece.path("state").asString()).isEqualTo("KEPT");
        assertThat(bot.api()
                        .fetch("/evidence/" + piece.path("sha256").asString())
                        .body())
                .isEqualTo("a late photo".getBytes(UTF_8));
    }

    @Test
    @Order(11)
    void tellsThePersonAndTheOfficeWhatWillNeverBeHad() {
        String liaison = CITY.liaisonOf("市林业局");
        bot.say(liaison, codeOf("市林业局") + " 完成20%");
        bot.faults().next(1, MEDIA, Fault.errcode(40007));

        send(liaison, "image", "", "a lost photo".getBytes(UTF_8));

        assertThat(bot.seenBy(liaison, "没有取到").words()).contains("请重新发送");
        assertThat(bot.seenBy(City.OFFICE, "佐证缺失").words()).contains("市林业局");
    }

    @Test
    @Order(12)
    void givesUpWhenThePlatformHasForgottenIt() {
        String liaison = CITY.liaisonOf("市财政局");
        bot.faults().next(100, MEDIA, new Fault.ProxyPage(502));

        send(liaison, "image", "", "a photo behind a proxy".getBytes(UTF_8));
        bot.at("04-04T13:00");

        assertThat(bot.seenBy(liaison, "没有取到").words()).contains("请重新发送");
        bot.faults().reset();
    }

    private static Delivery send(String liaison, String type, String name, byte[] content) {
        return bot.wecom().sendMedium(liaison, type, name, content);
    }

    private static JsonNode kept(String task, String unit) {
        Eventually.sees(() -> evidenceOf(task, unit).stream()
                .anyMatch(it -> it.path("state").asString().equals("KEPT")));
        return evidenceOf(task, unit).get(0);
    }

    private static List<JsonNode> evidenceOf(String task, String unit) {
        return bot.reports("task=" + task + "&unit=" + unit).stream()
                .flatMap(it -> it.path("evidence").valueStream())
                .toList();
    }

    /** A task of the unit. */
    private static String codeOf(String unit) {
        return bot.api().list("/tasks").stream()
                .filter(it -> it.path("units")
                        .valueStream()
                        .anyMatch(of -> of.path("unit").asString().equals(unit)))
                .map(it -> it.path("code").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> filesInTheVault() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/evidence"))) {
            return files.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .toList();
        }
    }
}
