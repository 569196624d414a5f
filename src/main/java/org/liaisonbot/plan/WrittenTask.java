package org.liaisonbot.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonbot.document.Wording;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.plan.table.Annex;
import org.liaisonbot.plan.table.Field;
import org.liaisonbot.plan.table.TaskRows;

/**
 * A task's cells before their meaning is looked for.
 *
 * @param cells the texts of the cells about deadline, leaders and units, by field; a task in several rows has several
 * @param doubts what was doubtful already in putting the cells together
 */
record WrittenTask(
        TaskCode code,
        int annex,
        int number,
        String section,
        String title,
        String measures,
        Map<Field, List<String>> cells,
        List<Doubt> doubts) {
    private static final List<Field> TO_UNDERSTAND =
            List.of(Field.DEADLINE, Field.LEADERS, Field.LEAD_UNITS, Field.SUPPORT_UNITS);

    WrittenTask {
        cells = new EnumMap<>(cells);
        doubts = List.copyOf(doubts);
    }

    static WrittenTask in(Annex annex, String annexCode, TaskRows rows) {
        Map<Field, List<String>> cells = new EnumMap<>(Field.class);
        TO_UNDERSTAND.forEach(field -> cells.put(field, rows.texts(field)));
        return new WrittenTask(
                new TaskCode(annexCode + rows.numberInCode()),
                annex.number(),
                rows.number(),
                rows.section(),
                rows.title(),
                rows.texts(Field.MEASURES).stream()
                        .map(Wording::paragraphs)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                cells,
                rows.doubts());
    }

    List<String> texts(Field field) {
        return cells.getOrDefault(field, List.of());
    }
}
