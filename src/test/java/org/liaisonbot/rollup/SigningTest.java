package org.liaisonbot.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.AdoptingPlan;
import org.liaisonbot.ledger.NewReport;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.RecordingReports;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.SettableClock;
import org.liaisonbot.time.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest(
        showSql = false,
        properties = {
            // A pool: H2 keeps the session that made a check constraint for comparing, so it must stay open.
            "spring.test.database.replace=none",
            "spring.datasource.url=jdbc:h2:mem:signing;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/common",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(classes = SigningTest.Application.class)
class SigningTest {
    private static final IsoWeek WEEK_26 = IsoWeek.parse("2024-W26");
    private static final UserId CHIEF = new UserId("chief");
    private static final Instant FRIDAY = Materials.instant("2024-06-28T16:00:00+08:00");

    @Autowired
    private RollUps rollUps;

    @Autowired
    private YearEnd yearEnd;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private AdoptingPlan adopting;

    @Autowired
    private RecordingReports recording;

    @Autowired
    private SettableClock clock;

    @EnableAutoConfiguration
    @EnableConfigurationProperties(Policy.class)
    @ComponentScan({"org.liaisonbot.audit", "org.liaisonbot.directory", "org.liaisonbot.ledger", "org.liaisonbot.rollup"
    })
    @EntityScan({"org.liaisonbot.directory", "org.liaisonbot.ledger", "org.liaisonbot.outbox", "org.liaisonbot.rollup"})
    @EnableJpaRepositories({
        "org.liaisonbot.directory",
        "org.liaisonbot.ledger",
        "org.liaisonbot.outbox",
        "org.liaisonbot.rollup"
    })
    @Import(Outbox.class)
    static class Application {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        Talk talk() {
            return (from, untilExclusive) -> new Talk.Counts(0, 0);
        }

        @Bean
        WorkingDays workingDays() {
            return new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));
        }
    }

    @BeforeEach
    void aPlanWithOneTaskAndOneReport() {
        clock.set(FRIDAY);
        directory.update(
                List.of(new Unit(new UnitName("市城管局"), "市直部门", List.of(), List.of())),
                List.of(new Person(CHIEF, "王主任", "市环委办", Role.OFFICE, "")));
        adopting.adopt(
                new PlanHeader("行动计划", "孝政办发〔2024〕2号", 2024, LocalDate.of(2024, 3, 25)),
                List.of(new PlannedTask(
                        new TaskCode("气20"),
                        1,
                        20,
                        "",
                        "整治施工扬尘",
                        "",
                        "2024年9月底前",
                        List.of(new PlannedTask.Milestone(LocalDate.of(2024, 9, 30), "")),
                        false,
                        false,
                        List.of(),
                        List.of("市城管局"),
                        List.of())),
                List.of());
        report("2024-06-25T10:00:00+08:00", 70, "气20 完成70%");
    }

    @Test
    void numbersAndFreezesTheIssue() {
        RollUp signed = ((Signing.Signed) rollUps.sign(WEEK_26, CHIEF, FRIDAY)).rollUp();
        report("2024-06-28T17:00:00+08:00", 80, "又进一步");
        clock.set(Materials.instant("2024-07-03T09:00:00+08:00"));

        assertThat(signed.issue()).isEqualTo(new Issue(2024, 1, "王主任", FRIDAY));
        assertThat(rollUps.weekly(WEEK_26)).isEqualTo(signed);
        assertThat(rollUps.isSigned(WEEK_26)).isTrue();
        assertThat(signed.sources()).extracting(Source::words).containsExactly("气20 完成70%");
    }

    @Test
    void handsOutTheVeryBytesThatWereSigned() {
        RollUp signed = ((Signing.Signed) rollUps.sign(WEEK_26, CHIEF, FRIDAY)).rollUp();

        byte[] docx = jdbc.sql("select docx from issue where week = '2024-W26'")
                .query((row, place) -> row.getBytes(1))
                .single();
        jdbc.sql("update issue set xlsx = ?").param(new byte[] {7}).update();

        assertThat(rollUps.docx(signed)).isEqualTo(docx).startsWith('P', 'K');
        assertThat(rollUps.xlsx(rollUps.weekly(WEEK_26))).containsExactly(7);
    }

    @Test
    void putsTheYearTogetherWithAListOfItsFiles() throws IOException {
        rollUps.sign(WEEK_26, CHIEF, FRIDAY);
        RollUp issue = rollUps.weekly(WEEK_26);

        Map<String, byte[]> files = unzipped(yearEnd.zip(Year.of(2024)).orElseThrow());

        assertThat(files.keySet())
                .containsExactly(
                        "周报/2024-W26 生态环境重点任务督查周报（2024年第26周，第1期）.docx",
                        "周报/2024-W26 生态环境重点任务督查周报（2024年第26周，第1期）.xlsx",
                        "任务台账.xlsx",
                        "审计记录.xlsx",
                        "清单.txt");
        assertThat(files.get("周报/2024-W26 生态环境重点任务督查周报（2024年第26周，第1期）.docx")).isEqualTo(rollUps.docx(issue));
        assertThat(new String(files.get("清单.txt"), StandardCharsets.UTF_8))
                .contains(IssuedDocuments.sha256(rollUps.docx(issue)), "任务台账.xlsx", "审计记录：完好");
    }

    @Test
    void putsNothingTogetherForAYearWithoutAnything() {
        assertThat(yearEnd.zip(Year.of(2019))).isEmpty();
        assertThat(yearEnd.hasAnythingOf(Year.of(2019))).isFalse();
    }

    @Test
    void signsWhatIsTrueAtTheMomentOfSigningNotWhatWasDrafted() {
        rollUps.draft(WEEK_26);
        report("2024-06-28T15:59:00+08:00", 75, "更新：75%");

        RollUp signed = ((Signing.Signed) rollUps.sign(WEEK_26, CHIEF, FRIDAY)).rollUp();

        assertThat(signed.ledger().get(0).percent()).isEqualTo(75);
    }

    @Test
    void signsOnceOnly() {
        rollUps.sign(WEEK_26, CHIEF, FRIDAY);

        Signing again = rollUps.sign(WEEK_26, CHIEF, FRIDAY.plusSeconds(60));

        assertThat(again).isInstanceOf(Signing.SignedBefore.class);
        assertThat(((Signing.SignedBefore) again).rollUp().issue()).isEqualTo(new Issue(2024, 1, "王主任", FRIDAY));
    }

    @Test
    void leavesASignedIssueAloneWhenTheDraftIsDue() {
        rollUps.sign(WEEK_26, CHIEF, FRIDAY);
        clock.set(FRIDAY.plusSeconds(3600));

        assertThat(Objects.requireNonNull(rollUps.draft(WEEK_26).issue()).number())
                .isEqualTo(1);
    }

    @Test
    void numbersEachYearFromOneWithoutGaps() {
        Instant newYear = Materials.instant("2025-01-10T16:00:00+08:00");

        assertThat(numberOf(rollUps.sign(WEEK_26, CHIEF, newYear))).isEqualTo(1);
        assertThat(numberOf(rollUps.sign(WEEK_26.plusWeeks(2), CHIEF, newYear))).isEqualTo(2);
        assertThat(numberOf(rollUps.sign(WEEK_26.plusWeeks(1), CHIEF, newYear))).isEqualTo(3);
        assertThat(numberOf(rollUps.sign(IsoWeek.parse("2025-W02"), CHIEF, newYear)))
                .isEqualTo(1);
    }

    @Test
    void refusesToSignAWeekThatHasNotBegun() {
        assertThat(rollUps.sign(WEEK_26.plusWeeks(1), CHIEF, FRIDAY))
                .isEqualTo(new Signing.TooEarly(WEEK_26.plusWeeks(1)));
    }

    @Test
    void namesFilesByWhatTheyAre() {
        RollUp draft = rollUps.weekly(WEEK_26);
        rollUps.sign(WEEK_26, CHIEF, FRIDAY);

        assertThat(rollUps.fileName(draft, "docx")).isEqualTo("生态环境重点任务督查周报（2024年第26周草稿）.docx");
        assertThat(rollUps.fileName(rollUps.weekly(WEEK_26), "xlsx")).isEqualTo("生态环境重点任务督查周报（2024年第26周，第1期）.xlsx");
        assertThat(rollUps.fileName(rollUps.monthly(YearMonth.of(2024, 5)), "docx"))
                .isEqualTo("生态环境重点任务督查月报（2024年5月份）.docx");
    }

    @Test
    void makesDocumentsOfWhatTheDatabaseHolds() {
        assertThat(rollUps.docx(rollUps.weekly(WEEK_26))).isNotEmpty();
        assertThat(rollUps.xlsx(rollUps.monthly(YearMonth.of(2024, 6)))).isNotEmpty();
        assertThat(rollUps.ledgerXlsx()).isNotEmpty();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry it = in.getNextEntry(); it != null; it = in.getNextEntry()) {
                files.put(it.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static int numberOf(Signing signing) {
        return Objects.requireNonNull(((Signing.Signed) signing).rollUp().issue())
                .number();
    }

    private void report(String at, int percent, String words) {
        recording.record(
                new NewReport(
                        new TaskCode("气20"),
                        new UnitName("市城管局"),
                        Progress.ON_TRACK,
                        percent,
                        null,
                        null,
                        null,
                        null,
                        false),
                new Origin(new UserId("cgj"), "城管局联络员", Materials.instant(at), words, "m" + at));
    }
}
