package org.liaisonbot.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;
import org.liaisonbot.plan.table.Tasks;

/** Everything found while a document is read, in its order, nothing twice. */
final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();

    void about(PlannedTask task, List<Doubt> doubts) {
        about(task.code().value(), doubts);
    }

    void about(String task, List<Doubt> doubts) {
        doubts.forEach(doubt -> found.add(doubt.about(task)));
    }

    /** A count of each annex that a person can check against the paper. */
    void about(Annex annex, Tasks gathered) {
        String name = "附件%d%s".formatted(annex.number(), annex.title().isEmpty() ? "" : "“" + annex.title() + "”");
        String count = "%s：表中任务行%d行，合并为%d项任务"
                .formatted(name, annex.rows().size(), gathered.tasks().size());
        if (gathered.missing().isEmpty()) {
            about("", List.of(Doubt.info("annex", name, count + "，编号连续")));
        } else {
            String missing =
                    gathered.missing().stream().limit(30).map(String::valueOf).collect(Collectors.joining("、"));
            about("", List.of(Doubt.warning("number", name, "%s，缺编号%s".formatted(count, missing), "请对照原件核对是否漏项")));
        }
        missingColumns(annex, name);
        if (gathered.numbers() == Tasks.Numbers.BEGIN_AGAIN) {
            about("", List.of(Doubt.warning("number", name, "编号在各节重新开始，已按先后顺序连续编号", "请核对任务编号")));
        } else if (gathered.numbers() == Tasks.Numbers.ABSENT) {
            about("", List.of(Doubt.info("number", name, "没有写编号或由Word自动编号，已按先后顺序编号")));
        }
    }

    /** Whether an annex's numbers, in order, are without a gap. */
    void about(String annex, Set<Integer> numbers) {
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        String missing = IntStream.rangeClosed(1, last)
                .filter(number -> !numbers.contains(number))
                .limit(30)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("、"));
        about(
                "",
                List.of(
                        missing.isEmpty()
                                ? Doubt.info("annex", annex, annex + "，编号连续")
                                : Doubt.warning("number", annex, annex + "，缺编号" + missing, "请对照原件核对是否漏项")));
    }

    void aboutStrays(List<String> strays) {
        strays.forEach(stray -> about("", List.of(Doubt.warning("row", stray, "表中这一行没有归入任何任务", "请对照原件核对，如有内容请补入任务"))));
    }

    private void missingColumns(Annex annex, String name) {
        for (Field field : List.of(Field.DEADLINE, Field.LEAD_UNITS)) {
            if (!annex.columns().contains(field)) {
                about(
                        "",
                        List.of(Doubt.error(
                                field.key(), name, "%s的表头中没有“%s”一栏".formatted(name, field.label()), "请补充后重新导入")));
            }
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
