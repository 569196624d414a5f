package org.liaisonbot.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;
import org.liaisonbot.plan.table.PlanTables;
import org.liaisonbot.plan.table.TableRow;

/** What a document must have at least to be taken for a plan. */
final class PlanForm {
    private static final String EXPECTED = "应有一张表，表头至少包括任务、完成时限和牵头（责任）单位";

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_CHARACTERS = 3_000_000;

    private PlanForm() {}

    /** Whatever a file holds, reading it takes seconds and little memory. */
    private static void requireSensibleSize(String fileName, PlanTables tables) {
        List<TableRow> rows = tables.annexes().stream()
                .flatMap(annex -> annex.rows().stream())
                .toList();
        long characters = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(String::length)
                .sum();
        if (rows.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
            throw new UnreadablePlan("“%s”的任务表有%d行、%d字，超过%d行或%d字的上限，不像一份计划，未予读取。"
                    .formatted(fileName, rows.size(), characters, MOST_ROWS, MOST_CHARACTERS));
        }
    }

    static void require(String fileName, PlanTables tables) {
        if (tables.headings().isEmpty()) {
            throw new UnreadablePlan("“%s”中没有找到任务表：%s。".formatted(fileName, EXPECTED));
        }
        requireSensibleSize(fileName, tables);
        Set<Field> found = new TreeSet<>();
        tables.annexes().stream().map(Annex::columns).forEach(found::addAll);
        List<String> missing = List.of(Field.DEADLINE, Field.LEAD_UNITS).stream()
                .filter(field -> !found.contains(field))
                .map(Field::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadablePlan("“%s”的表头是“%s”，没有找到%s一栏：%s。"
                    .formatted(fileName, tables.headings().get(0), String.join("和", missing), EXPECTED));
        }
    }
}
