package org.liaisonbot.rollup;

import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.ledger.TaskFixture;
import org.liaisonbot.ledger.WindowOutcome;

/** A plan of the usual size in its busiest week: five annexes, 66 tasks, all units of the demo directory. */
public final class PlanYear {
    private static final String MEDIA = "气水土噪固";
    private static final int[] TASKS = {31, 17, 8, 4, 6};
    private static final List<String> WORDS =
            List.of("气%d 按计划推进，已完成三分之二，剩余点位月底前完成", "已完成排查，建立台账，正在逐户整改", "正常推进，无困难", "目前完成七成，预计6月底前全部完成，请放心");

    private final List<String> units = units();
    private final List<TaskFixture> tasks = new ArrayList<>();
    private final Materials materials;

    public PlanYear() {
        for (int annex = 0; annex < TASKS.length; annex++) {
            for (int number = 1; number <= TASKS[annex]; number++) {
                tasks.add(task(annex, number));
            }
        }
        materials = Materials.of(tasks.toArray(TaskFixture[]::new)).unitsInOrder(units.toArray(String[]::new));
        materials
                .windowClosed("2024-05", "2024-06-05T17:40:00+08:00")
                .ended(units.get(3), "气4", WindowOutcome.NOT_REPORTED)
                .ended(units.get(7), "气8", WindowOutcome.NOT_REPORTED)
                .ended(units.get(9), "水3", WindowOutcome.NOT_DELIVERED)
                .ended(units.get(30), "土2", WindowOutcome.NO_LIAISON);
        units.subList(10, 30).forEach(it -> materials.ended(it, "气1", WindowOutcome.REPORTED));
    }

    public RollUp busiestWeek() {
        return materials.week("2024-W23", "2024-06-20T15:10:00+08:00");
    }

    private TaskFixture task(int annex, int number) {
        int mixed = annex * 40 + number;
        String lead = units.get(mixed % 24);
        TaskFixture task = aTask(MEDIA.charAt(annex) + "" + number)
                .titled(number % 3 == 0 ? "开展设备设施提升改造和低效治理设施排查整治" : "整治施工扬尘")
                .withDeadlineText(number % 4 == 0 ? "长期坚持" : "2024年6月底前，并长期坚持")
                .underLeader("分管副市长")
                .ledBy(number == 1 ? units.subList(24, 41).toArray(String[]::new) : new String[] {lead})
                .supportedBy(units.get((mixed + 3) % 41), units.get((mixed + 5) % 41));
        if (number % 4 != 0) {
            task.dueOn(number % 7 == 0 ? "2024-05-31" : number % 5 == 0 ? "2024-06-15" : "2024-06-30");
        } else {
            task.ongoing();
        }
        tell(task, mixed, number == 1 ? units.get(24) : lead);
        return task;
    }

    private void tell(TaskFixture task, int mixed, String lead) {
        String words = WORDS.get(mixed % WORDS.size()).formatted(mixed);
        String supporter = units.get((mixed + 3) % 41);
        switch (mixed % 9) {
            case 0 -> task.reported(lead, "2024-06-04T09:12:00+08:00", Progress.DONE, 100, "已全部完成");
            case 1, 2, 3 ->
                task.promised(lead, "2024-06-03T10:20:00+08:00", Progress.ON_TRACK, 66, "2024-06-28", words);
            case 4 ->
                task.reported(lead, "2024-05-29T16:00:00+08:00", Progress.ON_TRACK, 40, words)
                        .wasHinderedBy(lead, "2024-06-05T11:00:00+08:00", 45, "资金未拨付，施工单位进场困难", "完成45%，资金未拨付，施工单位进场困难");
            case 5 -> task.reported(lead, "2024-06-05T08:30:00+08:00", Progress.NOT_STARTED, null, "尚未启动，等方案批复");
            case 6 ->
                task.reported(lead, "2024-05-20T08:30:00+08:00", Progress.ON_TRACK, 30, words)
                        .askedForExtension(lead, "2024-06-06T10:00:00+08:00", "2024-07-31", "雨季停工");
            default -> task.reported(supporter, "2024-06-04T14:00:00+08:00", Progress.ON_TRACK, null, "按职责配合，无变化");
        }
    }

    private static List<String> units() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/demo/units.csv")).stream()
                    .skip(1)
                    .map(it -> it.split(",")[0])
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
