package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.cli.CommandLine;
import org.liaisonbot.cli.DataAccess;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTests {
    private static final String UNITS = "名称,类别,所属组,别名\n市水利局,市直部门,,水利局\n新义街道,乡镇街道,乡镇街道,\n";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /** What a command printed, and its exit status. */
    record Ran(int status, List<String> out, List<String> err) {}

    @Test
    void importsUnitsAndTheirPeopleAgainAndAgain() throws IOException {
        write("units.csv", UNITS);
        write("people.csv", "姓名,账号,单位,角色,手机\n张三,slj,市水利局,联络员,13800000000\n");

        assertThat(run("import-directory", file("units.csv")).status()).isZero();
        assertThat(run("import-directory", file("people.csv")).status()).isZero();
        assertThat(run("import-directory", file("people.csv")).status()).isZero();

        assertThat(count("unit")).isEqualTo(2);
        assertThat(count("person")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "import-directory, people.csv",
        "import-directory, nothing.csv",
        "import-directory, empty.csv",
        "import-directory, torn.xlsx",
        "import-plan, empty.csv",
        "import-plan, torn.docx",
        "import-plan, nothing.docx",
        "import-plan, prose.md"
    })
    void refusesABadFileInOneLineAndChangesNothing(String command, String name) throws IOException {
        write("units.csv", UNITS);
        run("import-directory", file("units.csv"));
        write("people.csv", "姓名,账号,单位,角色,手机\n张三,slj,市水利局,联络员,\n李四,ls,市石油局,联络员,\n");
        write("empty.csv", "");
        write("torn.xlsx", "PK\u0003\u0004 torn");
        write("torn.docx", "PK\u0003\u0004 torn");
        write("prose.md", "今年的任务大家都知道了。\n");

        Ran ran = run(command, file(name));

        assertThat(ran.status()).isNotZero();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.err().get(0)).doesNotContain("Exception", "org.", "java.");
        assertThat(count("unit")).isEqualTo(2);
        assertThat(count("person")).isZero();
        assertThat(count("task")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-plan",
                "import-directory",
                "rollup --out x",
                "rollup --week 2024-W60 --out x",
                "rollup --month 2024-13 --out x",
                "import-plan x.md --format xml",
                "import-plan x.md --year zwanzig",
                "export",
                "archive --out x.zip",
                "archive --year twenty --out x.zip",
                "audit --in x",
                "urge",
                "import-plan x.md --force"
            })
    void refusesAWrongCallInOneLine(String call) {
        Ran ran = run(call.split(" "));

        assertThat(ran.status()).isNotZero();
        assertThat(ran.err()).hasSize(1);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void showsAPlanWithoutStoringItInADryRun() throws IOException {
        write("units.csv", UNITS);
        run("import-directory", file("units.csv"));
        write("plan.md", plan());

        Ran dry = run("import-plan", file("plan.md"), "--dry-run", "--format", "json");

        assertThat(dry.status()).as(dry.toString()).isZero();
        JsonNode read = JSON.readTree(String.join("\n", dry.out()));
        assertThat(read.path("tasks").size()).isEqualTo(66);
        assertThat(read.path("tasks").get(0).propertyNames())
                .contains("code", "annex", "number", "title", "milestones", "ongoing", "season", "leadUnits");
        assertThat(read.path("findings").isEmpty()).isFalse();
        assertThat(count("task")).isZero();

        assertThat(run("import-plan", file("plan.md")).status()).isZero();
        assertThat(count("task")).isEqualTo(66);
    }

    @Test
    void findsTheAuditLogIntactAndSaysWhereItIsNot() throws IOException {
        write("units.csv", UNITS);
        run("import-directory", file("units.csv"));
        run("import-directory", file("units.csv"));

        Ran intact = run("audit", "--out", file("audit.xlsx"));
        update("update audit_entry set outcome = '' where number = 1");
        Ran broken = run("audit");

        assertThat(intact.status()).as(intact.toString()).isZero();
        assertThat(intact.out()).last().asString().contains("完好", "共2条");
        assertThat(folder.resolve("audit.xlsx")).isNotEmptyFile();
        assertThat(broken.status()).isNotZero();
        assertThat(broken.err()).singleElement().asString().contains("第1条被改动");
    }

    @Test
    void archivesAYearAndRefusesOneWithoutAnything() throws IOException {
        write("units.csv", UNITS);
        run("import-directory", file("units.csv"));
        write("plan.md", plan());
        run("import-plan", file("plan.md"));

        Ran archived = run("archive", "--year", "2024", "--out", file("2024.zip"));
        Ran empty = run("archive", "--year", "2019", "--out", file("2019.zip"));

        assertThat(archived.status()).as(archived.toString()).isZero();
        assertThat(folder.resolve("2024.zip")).isNotEmptyFile();
        assertThat(empty.status()).isNotZero();
        assertThat(empty.err()).hasSize(1);
        assertThat(folder.resolve("2019.zip")).doesNotExist();
    }

    @Test
    void answersEachLineWithTheShapeOfTheContract() {
        Ran ran = understand(
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"now\":\"2024-06-03T10:00:00+08:00\",\"text\":\"气20 完成70%\",\"asked\":[\"气20\",\"气22\"]}\n"
                        + "\n"
                        + "{\"id\":\"2\",\"role\":\"office\",\"unit\":\"市环委办\",\"now\":\"2024-06-03T10:00:00+08:00\",\"text\":\"5月份谁还没报\"}\n");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).hasSize(2);
        JsonNode report = JSON.readTree(ran.out().get(0));
        assertThat(report.propertyNames()).containsExactly("id", "intent", "items", "args", "question");
        assertThat(report.path("intent").asString()).isEqualTo("REPORT");
        assertThat(report.path("items").get(0).propertyNames())
                .contains("task", "status", "percent", "expected", "blocker", "quantity");
        assertThat(report.path("items").get(0).path("percent").asInt()).isEqualTo(70);
        assertThat(report.path("question").isNull()).isTrue();
        JsonNode question = JSON.readTree(ran.out().get(1));
        assertThat(question.path("intent").asString()).isEqualTo("LIST_UNREPORTED");
        assertThat(question.path("args").path("period").asString()).isEqualTo("2024-05");
    }

    @Test
    void namesTheLineThatIsNoJson() {
        Ran ran = understand(
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"now\":\"2024-06-03T10:00:00+08:00\",\"text\":\"收到\"}\n气20 完成\n");

        assertThat(ran.status()).isNotZero();
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.err()).singleElement().asString().contains("第2行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"text\":\"收到\"}",
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"now\":\"昨天\",\"text\":\"收到\"}",
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"now\":\"2024-06-03T10:00:00+08:00\"}",
                "{\"id\":\"1\",\"role\":\"liaison\",\"unit\":\"市城管局\",\"now\":\"2024-06-03T10:00:00+08:00\",\"text\":\"收到\",\"asked\":[\"\"]}"
            })
    void refusesALineWithoutWhatIsNeededInOneLine(String line) {
        Ran ran = understand(line + "\n");

        assertThat(ran.status()).isNotZero();
        assertThat(ran.err()).singleElement().asString().contains("第1行");
    }

    private Ran understand(String lines) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("understand");
        } finally {
            System.setIn(before);
        }
    }

    private Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int status = CommandLine.run(arguments, new Data());
            return new Ran(status, lines(printed), lines(complained));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** The data in this test's own folder. */
    private final class Data implements DataAccess {
        @Override
        public ConfigurableApplicationContext startServices() {
            return new SpringApplicationBuilder(CommandContext.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .run(
                            "--liaison.command=true",
                            "--logging.level.root=off",
                            "--LIAISON_DATA_DIR=" + folder.resolve("data"));
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url() + ";IFEXISTS=TRUE", "sa", "");
        }
    }

    private String url() {
        return DatabaseUrl.of("", folder.resolve("data").toAbsolutePath().normalize());
    }

    private void update(String statement) {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot " + statement, failed);
        }
    }

    private int count(String table) {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot count " + table, failed);
        }
    }

    private static String plan() throws IOException {
        try (InputStream plan = CommandLineTests.class.getResourceAsStream("/demo/plan-2024.md")) {
            return new String(plan.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
