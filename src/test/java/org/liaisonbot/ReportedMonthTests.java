package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.audit.Verification;
import tools.jackson.databind.JsonNode;

/** What the documents of a busy month print, counted again from what the rest of the API tells at the same moment. */
class ReportedMonthTests {
    private static final List<String> STATUSES = List.of("CLOSED", "DONE", "ON_TRACK", "DELAYED", "NOT_STARTED");

    @TempDir
    static Path folder;

    static BusyJune june;
    static LiveBot bot;
    static JsonNode month;
    static List<JsonNode> tasks;

    @BeforeAll
    static void play() {
        june = BusyJune.playedIn(folder);
        bot = june.bot();
        month = bot.api().get("/rollups/2024-06");
        tasks = bot.api().list("/tasks");
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void countsStatusesAndLightsAsTheTasksShowThem() {
        JsonNode now = month.at("/overview/now");

        assertThat(now.path("total").asInt()).isEqualTo(tasks.size());
        for (String status : STATUSES) {
            assertThat(now.path("byStatus").path(status).asLong())
                    .as(status)
                    .isEqualTo(tasksWith(it -> standingOf(it).equals(status)));
        }
        for (String light : List.of("RED", "YELLOW", "GREEN", "BLUE")) {
            assertThat(now.path("byLight").path(light).asLong())
                    .as(light)
                    .isEqualTo(tasksWith(it -> it.path("light").asString().equals(light)));
        }
        assertThat(now.path("overdue").asLong())
                .isEqualTo(tasksWith(it -> it.path("timeLight").asString().equals("RED")))
                .isEqualTo(month.at("/problems/overdue").size());
    }

    @Test
    void printsEveryTaskOfTheLedgerAsItIsTold() {
        for (JsonNode line : month.path("ledger")) {
            JsonNode task = tasks.stream()
                    .filter(it ->
                            it.path("code").asString().equals(line.path("code").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.path("status").asString(""))
                    .as(line.path("code").asString())
                    .isEqualTo(standingOf(task));
            for (String fact : List.of("percent", "timeLight", "progressLight", "light", "expected")) {
                assertThat(line.path(fact)).as(line.path("code") + " " + fact).isEqualTo(task.path(fact));
            }
        }
    }

    @Test
    void countsTheWindowAsTheComplianceOfTheUnits() {
        List<JsonNode> units = bot.api().list("/compliance?period=2024-06");
        JsonNode window = month.at("/problems/window");

        assertThat(window.path("asked").asInt())
                .isEqualTo(sum(units, "required"))
                .isPositive();
        assertThat(window.path("onTime").asInt()).isEqualTo(sum(units, "onTime"));
        assertThat(missing(window.path("notReported"))).isEqualTo(missingFor(units, "NOT_REPORTED"));
        assertThat(missing(window.path("notDelivered"))).isEqualTo(missingFor(units, "NOT_DELIVERED"));
        assertThat(missing(window.path("noLiaison"))).isEqualTo(missingFor(units, "NO_LIAISON"));
        assertThat(missing(window.path("notReported"))).containsOnlyKeys(BusyJune.SILENT);
        assertThat(missing(window.path("notDelivered"))).containsOnlyKeys(BusyJune.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"2024-06, 2024-06-01, 2024-07-31", "2024-W26, 2024-06-24, 2024-06-28"})
    void tellsEveryReportOnceAndQuotesItToTheLetter(String name, String from, String until) {
        JsonNode rollUp = bot.api().get("/rollups/" + name);
        Map<Long, JsonNode> made = new HashMap<>();
        bot.reports("").forEach(it -> made.put(it.path("id").asLong(), it));
        List<Long> told = new ArrayList<>();
        rollUp.path("progress")
                .forEach(task -> task.path("said")
                        .forEach(it -> told.add(it.path("source").path("id").asLong())));

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(standing(made, name, from, until));
        for (JsonNode source : rollUp.path("sources")) {
            if (source.path("kind").asString().equals("REPORT")) {
                JsonNode report = made.get(source.path("id").asLong());
                assertThat(source.path("words")).isEqualTo(report.path("text"));
                assertThat(source.path("unit")).isEqualTo(report.path("unit"));
            }
        }
    }

    /** A closed task counts as closed and not as done. */
    private static String standingOf(JsonNode task) {
        return task.path("closed").asBoolean() ? "CLOSED" : task.path("status").asString("");
    }

    @Test
    void printsTheSameFiguresInWordAndExcel() throws IOException {
        JsonNode now = month.at("/overview/now");
        List<String> sum = new ArrayList<>(List.of("合计", now.path("total").asString()));
        STATUSES.forEach(it -> sum.add(now.path("byStatus").path(it).asString()));
        sum.add(now.path("withoutReport").asString());
        sum.add(now.path("overdue").asString());

        assertThat(rowOfTheFirstTable(june.documentOf("2024-06"), "合计").subList(0, sum.size()))
                .isEqualTo(sum);
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(fetch("/rollups/2024-06?format=xlsx")))) {
            XSSFSheet overview = workbook.getSheet("总览");
            int last = overview.getLastRowNum() - 1;
            assertThat(overview.getRow(last).getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(overview.getRow(last).getCell(1).getNumericCellValue()).isEqualTo(tasks.size());
            assertThat(workbook.getSheet("任务台账").getLastRowNum()).isEqualTo(tasks.size());
        }
    }

    @Test
    void leavesTheSignedIssueAsItWas() {
        assertThat(june.documentOf("2024-W25")).isEqualTo(june.signedInWeek25()).isNotEmpty();
    }

    @Test
    void putsRightInTheNextIssueWhatTheLastOnePrinted() {
        JsonNode corrections = bot.api().get("/rollups/2024-W26").path("corrections");

        assertThat(corrections.valueStream().map(it -> it.at("/was/words").asString()))
                .containsExactly("气20 完成85%，剩余3个工地6月底前完成", "水17 完成70%");
        assertThat(corrections.get(0).at("/now/words").asString()).startsWith("更正 气20");
        assertThat(corrections.get(1).path("now").isNull()).isTrue();
    }

    @Test
    void measuresTheMessagesThatWentOut() {
        Map<String, Integer> got = new HashMap<>();
        BusyJune.CITY.liaisons().forEach(it -> got.put(it, 0));
        for (JsonNode push : bot.api().list("/pushes?from=2024-06-01&to=2024-06-30")) {
            if (push.path("state").asString().equals("SENT")
                    && !push.path("kind").asString().equals("ANSWER")) {
                push.path("recipients").forEach(it -> got.computeIfPresent(it.asString(), (who, count) -> count + 1));
            }
        }
        List<Integer> sorted = got.values().stream().sorted().toList();
        JsonNode burden = month.path("burden");

        assertThat(burden.path("liaisons").asInt()).isEqualTo(sorted.size());
        assertThat(burden.path("mostMessages").asInt()).isEqualTo(sorted.get(sorted.size() - 1));
        assertThat(burden.path("medianMessages").asDouble())
                .isEqualTo((sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2.0);
        assertThat(burden.path("blamedAndReached")).isEqualTo(burden.path("blamed"));
        assertThat(bot.seenBy(City.OFFICE, "当月工作负担").words()).contains("联络员40人", "追问");
    }

    @Test
    void keepsTrackOfWhatWasDoneInAnUnbrokenChain() {
        AuditLog log = bot.context().getBean(AuditLog.class);

        assertThat(log.verify()).isInstanceOf(Verification.Intact.class);
        assertThat(log.between(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z")))
                .extracting(it -> it.act())
                .contains(
                        "IMPORT_PLAN",
                        "IMPORT_DIRECTORY",
                        "REPORT",
                        "EXTENSION",
                        "APPROVE_EXTENSION",
                        "CLOSE",
                        "WITHDRAW",
                        "COMMAND",
                        "ISSUE");
    }

    @Test
    void bringsTheOfficeTheYearAsOneFile() {
        String answer = bot.say(City.OFFICE, "年度归档").text();

        assertThat(answer).contains("2024年度归档");
        assertThat(bot.seenBy(City.OFFICE, ".zip").words()).endsWith(".zip");
    }

    @Test
    void leavesCopiesForLookingAt() throws IOException {
        Path looks = Files.createDirectories(Path.of("target/rollup"));
        for (String name : List.of("2024-W26", "2024-06")) {
            for (String format : List.of("docx", "xlsx")) {
                byte[] document = fetch("/rollups/" + name + "?format=" + format);
                Files.write(looks.resolve(name + "." + format), document);
                assertThat(document).startsWith('P', 'K');
            }
        }
    }

    private static List<Long> standing(Map<Long, JsonNode> made, String name, String from, String until) {
        return made.values().stream()
                .filter(it -> !it.path("withdrawn").asBoolean())
                .filter(it -> name.contains("W")
                        ? !day(it).isBefore(LocalDate.parse(from)) && !day(it).isAfter(LocalDate.parse(until))
                        : it.path("period").asString().equals(name))
                .filter(it -> made.values().stream().noneMatch(later -> corrects(later, it)))
                .map(it -> it.path("id").asLong())
                .toList();
    }

    private static LocalDate day(JsonNode report) {
        return OffsetDateTime.parse(report.path("at").asString()).toLocalDate();
    }

    private static boolean corrects(JsonNode later, JsonNode report) {
        return later.path("text").asString().startsWith("更正")
                && later.path("id").asLong() > report.path("id").asLong()
                && later.path("task").equals(report.path("task"))
                && later.path("unit").equals(report.path("unit"));
    }

    private static Map<String, List<String>> missing(JsonNode units) {
        Map<String, List<String>> missing = new HashMap<>();
        for (JsonNode unit : units) {
            List<String> codes = new ArrayList<>();
            unit.path("still").forEach(it -> codes.add(it.asString()));
            if (!codes.isEmpty()) {
                missing.put(unit.path("unit").asString(), codes);
            }
        }
        return missing;
    }

    private static Map<String, List<String>> missingFor(List<JsonNode> units, String reason) {
        Map<String, List<String>> missing = new HashMap<>();
        units.stream()
                .filter(it -> it.path("reason").asString("").equals(reason))
                .forEach(unit -> {
                    List<String> codes = new ArrayList<>();
                    unit.path("missing").forEach(it -> codes.add(it.asString()));
                    missing.put(unit.path("unit").asString(), codes);
                });
        return missing;
    }

    private static int sum(List<JsonNode> rows, String field) {
        return rows.stream().mapToInt(it -> it.path(field).asInt()).sum();
    }

    private static long tasksWith(Predicate<JsonNode> wanted) {
        return tasks.stream().filter(wanted).count();
    }

    private static byte[] fetch(String path) {
        return bot.api().fetch(path).body();
    }

    private static List<String> rowOfTheFirstTable(byte[] docx, String name) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFTable table = document.getTables().get(0);
            return IntStream.range(0, table.getNumberOfRows())
                    .mapToObj(table::getRow)
                    .map(row ->
                            row.getTableCells().stream().map(it -> it.getText()).toList())
                    .filter(it -> it.get(0).equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
