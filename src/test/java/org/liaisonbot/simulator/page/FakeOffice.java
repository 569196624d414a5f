package org.liaisonbot.simulator.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.SettableClock;

/** A small city: three units, a leader, the office, and a digest on every day that is passed. */
final class FakeOffice implements SimulatedOffice {
    private final SettableClock clock;
    private final List<Person> people = List.of(
            new Person("hbw1", "环委办工作人员", "市环委办", "环委办", Role.OFFICE),
            new Person("ldlly1", "冯光源联络员", "冯光源", "领导联络员", Role.LEADER),
            new Person("chengguan", "市城管局联络员", "市城管局", "市直部门", Role.LIAISON),
            new Person("zhujian", "市住建局联络员", "市住建局", "市直部门", Role.LIAISON),
            new Person("xinyi", "新义街道联络员", "新义街道", "乡镇街道", Role.LIAISON));
    private RuntimeException failure;

    FakeOffice(SettableClock clock) {
        this.clock = clock;
    }

    void failsWith(RuntimeException e) {
        failure = e;
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public OfficeTime time() {
        LocalDate today = BusinessZone.dayOf(clock.instant());
        LocalDate next = today.plusDays(
                today.getDayOfWeek().getValue() >= 5 ? 8 - today.getDayOfWeek().getValue() : 1);
        boolean working = today.getDayOfWeek().getValue() <= 5;
        return new OfficeTime(
                clock.instant(),
                working,
                next,
                new Event(BusinessZone.instantOf(next, java.time.LocalTime.of(8, 50)), "每日提醒"));
    }

    @Override
    public Moved moveTo(Instant target) {
        if (failure != null) {
            throw failure;
        }
        List<Push> pushes = new ArrayList<>();
        LocalDate until = BusinessZone.dayOf(target);
        for (LocalDate day = BusinessZone.dayOf(clock.instant()).plusDays(1);
                !day.isAfter(until);
                day = day.plusDays(1)) {
            Instant digest = BusinessZone.instantOf(day, java.time.LocalTime.of(8, 50));
            clock.set(digest);
            pushes.add(new Push(digest, "每日提醒", "chengguan", "市城管局联络员", false));
            pushes.add(new Push(digest, "每日提醒", "xinyi", "新义街道联络员", true));
        }
        clock.set(target);
        return new Moved(pushes);
    }

    @Override
    public List<TaskLine> tasks() {
        return List.of(
                new TaskLine(
                        "气20",
                        "露天烧烤与油烟整治<城区>",
                        List.of("市城管局"),
                        LocalDate.of(2024, 6, 30),
                        70,
                        Light.YELLOW,
                        "距6月30日节点不足7个工作日"),
                new TaskLine("气22", "施工扬尘治理", List.of("市住建局"), null, null, Light.GREEN, "长期任务，按计划推进"),
                new TaskLine("水5", "黑臭水体整治", List.of("市住建局"), LocalDate.of(2024, 5, 31), 40, Light.RED, "5月31日节点已逾期"),
                new TaskLine("土3", "地块调查", List.of("市自然资源局"), null, 100, Light.BLUE, "已销号"));
    }
}
