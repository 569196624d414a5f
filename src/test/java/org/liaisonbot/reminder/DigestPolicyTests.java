package org.liaisonbot.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.Policies;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.time.KnownDecrees;
import org.liaisonbot.time.WorkingDays;

class DigestPolicyTests {
    /** Three working days before 30 June, a day that names it to lead units only. */
    private static final LocalDate THREE_DAYS_BEFORE = LocalDate.of(2024, 6, 25);

    private static final LocalDate SEVEN_DAYS_BEFORE = LocalDate.of(2024, 6, 19);
    private static final LocalDate SECOND_DAY_OF_THE_WINDOW = LocalDate.of(2024, 7, 2);
    private static final LocalDate LAST_DAY_OF_THE_WINDOW = LocalDate.of(2024, 7, 3);

    private static final Person WATER = liaison("slj", "市水利局");
    private static final Person WATERS_SECOND = liaison("slj2", "市水利局");
    private static final Person STREET = liaison("xyjd", "新义街道");
    private static final Person OFFICE = new Person(new UserId("hwb"), "王主任", "市环委办", Role.OFFICE, "");
    private static final List<Person> PEOPLE = List.of(WATER, WATERS_SECOND, STREET, OFFICE);

    private final WorkingDays workingDays = new WorkingDays(new KnownDecrees(Path.of("no-such-folder")));
    private final TaskFixture wells =
            aTask("水3").dueOn("2024-06-30").ledBy("市水利局").supportedBy("新义街道");
    private final TaskFixture patrol = aTask("固4").ongoing().ledBy("市水利局");

    @Test
    void goesToEveryLiaisonOfTheLeadUnitAndNobodyElse() {
        assertThat(digests(THREE_DAYS_BEFORE, wells.build(), patrol.build()))
                .extracting(Digest::person)
                .containsExactly(WATER, WATERS_SECOND);
    }

    @Test
    void goesToSupportUnitsSevenDaysBefore() {
        assertThat(digests(SEVEN_DAYS_BEFORE, wells.build()))
                .extracting(Digest::person)
                .containsExactly(WATER, WATERS_SECOND, STREET);
    }

    @Test
    void goesToNobodyOnADayOnWhichNothingIsDue() {
        assertThat(digests(LocalDate.of(2024, 6, 24), wells.build(), patrol.build()))
                .isEmpty();
    }

    @Test
    void pausesWhileAnExtensionIsBeingDecided() {
        wells.askedForExtension("市水利局", "2024-06-20T10:00:00+08:00", "2024-08-31", "汛期停工");
        assertThat(digests(THREE_DAYS_BEFORE, wells.build())).isEmpty();

        wells.extensionWasRefused("2024-06-24T10:00:00+08:00");
        assertThat(digests(THREE_DAYS_BEFORE, wells.build())).isNotEmpty();
    }

    @Test
    void countsFromTheNewDateOnceAnExtensionIsGranted() {
        wells.askedForExtension("市水利局", "2024-06-20T10:00:00+08:00", "2024-08-31", "汛期停工")
                .extensionWasGranted("2024-06-21T10:00:00+08:00");

        assertThat(digests(THREE_DAYS_BEFORE, wells.build())).isEmpty();
        assertThat(digests(LocalDate.of(2024, 8, 27), wells.build())).isNotEmpty();
    }

    @Test
    void leavesAUnitAloneThatHasSaidDoneWhileAnotherHasNot() {
        Task shared = aTask("水7")
                .dueOn("2024-06-30")
                .ledBy("市水利局", "市住建局")
                .reported("市水利局", "2024-06-20T10:00:00+08:00", Progress.DONE, 100, "完成")
                .build();

        assertThat(rules(Policy.SupportUnits.REQUIRED)
                        .on(THREE_DAYS_BEFORE, List.of(shared), List.of(WATER, liaison("zjj", "市住建局"))))
                .extracting(it -> it.person().unit())
                .containsExactly("市住建局");
    }

    @Test
    void stopsWhenTheMilestoneIsMetOrTheTaskClosed() {
        wells.reported("市水利局", "2024-06-20T10:00:00+08:00", Progress.DONE, 100, "完成");
        assertThat(digests(LocalDate.of(2024, 7, 8), wells.build())).isEmpty();

        wells.closedByTheOffice("2024-07-09T10:00:00+08:00");
        assertThat(digests(LocalDate.of(2024, 7, 15), wells.build())).isEmpty();
    }

    @Test
    void asksForWhatIsMissingOnEachDayOfTheWindow() {
        wells.reported("市水利局", "2024-06-20T10:00:00+08:00", Progress.ON_TRACK, 70, "70%");

        assertThat(missing(SECOND_DAY_OF_THE_WINDOW, WATER)).containsExactly("固4");
        assertThat(missing(SECOND_DAY_OF_THE_WINDOW, STREET)).containsExactly("水3");
        assertThat(missing(LocalDate.of(2024, 7, 4), STREET)).isEmpty();
    }

    @Test
    void asksASupportUnitOnlyWhereThePolicyWantsIt() {
        assertThat(rules(Policy.SupportUnits.OPTIONAL).on(SECOND_DAY_OF_THE_WINDOW, List.of(wells.build()), PEOPLE))
                .extracting(Digest::person)
                .doesNotContain(STREET);
    }

    @ParameterizedTest(name = "on {0} asked: {1}")
    @CsvSource({"2024-03-01, false", "2024-04-01, true", "2024-05-06, true"})
    void asksFirstInTheMonthAfterThePlansIssue(LocalDate day, boolean asked) {
        assertThat(digests(day, patrol.build()).isEmpty()).isNotEqualTo(asked);
    }

    @Test
    void namesOnlyWhatIsMissingInTheFinalCall() {
        patrol.reported("市水利局", "2024-07-02T10:00:00+08:00", Progress.ON_TRACK, null, "正常");

        assertThat(rules(Policy.SupportUnits.REQUIRED)
                        .missingOn(LAST_DAY_OF_THE_WINDOW, List.of(wells.build(), patrol.build()), PEOPLE))
                .allSatisfy(digest -> assertThat(digest.deadlines()).isEmpty())
                .extracting(it -> it.person().unit() + it.tasks())
                .containsExactly("市水利局[水3]", "市水利局[水3]", "新义街道[水3]");
    }

    @Test
    void foldsDeadlineAndReportOfTheSameTaskIntoOneEntryDeadlinesFirst() {
        Digest digest = digests(
                        SECOND_DAY_OF_THE_WINDOW,
                        patrol.build(),
                        aTask("水9").dueOn("2024-07-05").ledBy("市水利局").build())
                .get(0);

        assertThat(digest.tasks()).extracting(TaskCode::value).containsExactly("水9", "固4");
        assertThat(digest.asksAbout(new TaskCode("水9"))).isTrue();
    }

    @Test
    void namesTheMostUrgentDeadlineFirst() {
        Task later = aTask("气1").dueOn("2024-07-03").ledBy("市水利局").build();

        assertThat(digests(LocalDate.of(2024, 6, 28), later, wells.build())
                        .get(0)
                        .tasks())
                .extracting(TaskCode::value)
                .containsExactly("水3", "气1");
    }

    private List<String> missing(LocalDate day, Person person) {
        return digests(day, wells.build(), patrol.build()).stream()
                .filter(it -> it.person().equals(person))
                .flatMap(it -> it.missing().stream())
                .map(it -> it.code().value())
                .toList();
    }

    private List<Digest> digests(LocalDate day, Task... tasks) {
        return rules(Policy.SupportUnits.REQUIRED).on(day, List.of(tasks), PEOPLE);
    }

    private DigestPolicy rules(Policy.SupportUnits supportUnits) {
        Policy policy = Policies.with(supportUnits);
        PlanHeader plan = new PlanHeader("行动计划", "", 2024, LocalDate.of(2024, 3, 25));
        return new DigestPolicy(
                new DeadlinePoints(workingDays, policy),
                new MonthlyDuty(plan, policy),
                new Schedule(workingDays, policy));
    }

    private static Person liaison(String account, String unit) {
        return new Person(new UserId(account), unit + "联络员", unit, Role.LIAISON, "");
    }
}
