package org.liaisonbot.plan.review;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.plan.table.Field;

/** A column of the review sheet: what was read, what is doubtful, and where a correction goes. */
public enum ReviewColumn {
    CODE("编号", 8, Field.NUMBER, false),
    ANNEX("附件", 6, null, false),
    SECTION("类别", 18, Field.SECTION, false),
    TITLE("任务名称", 26, Field.TITLE, false),
    MEASURES("工作措施", 50, Field.MEASURES, false),
    DEADLINE("完成时限", 24, Field.DEADLINE, false),
    UNDERSTOOD("时限读作", 26, null, false),
    LEADERS("市级领导", 14, Field.LEADERS, false),
    LEAD_UNITS("牵头单位", 24, Field.LEAD_UNITS, false),
    SUPPORT_UNITS("责任单位", 28, Field.SUPPORT_UNITS, false),
    TARGETS("任务量", 18, null, false),
    DOUBTS("存疑", 46, null, false),
    NEW_TITLE("更正：任务名称", 22, Field.TITLE, true),
    NEW_MEASURES("更正：工作措施", 22, Field.MEASURES, true),
    NEW_DEADLINE("更正：完成时限", 22, Field.DEADLINE, true),
    NEW_LEADERS("更正：市级领导", 16, Field.LEADERS, true),
    NEW_LEAD_UNITS("更正：牵头单位", 22, Field.LEAD_UNITS, true),
    NEW_SUPPORT_UNITS("更正：责任单位", 22, Field.SUPPORT_UNITS, true),
    VERDICT("核对结果", 12, null, true);

    private final String heading;
    private final int widthCharacters;
    private final @Nullable Field field;
    private final boolean toFill;

    ReviewColumn(String heading, int widthCharacters, @Nullable Field field, boolean toFill) {
        this.heading = heading;
        this.widthCharacters = widthCharacters;
        this.field = field;
        this.toFill = toFill;
    }

    String heading() {
        return heading;
    }

    int widthCharacters() {
        return widthCharacters;
    }

    /** Whether the office writes here. */
    boolean isToFill() {
        return toFill;
    }

    /** The column that shows what a finding about this field is about. */
    static Optional<ReviewColumn> showing(String fieldKey) {
        return Arrays.stream(values())
                .filter(column -> !column.toFill
                        && column.field != null
                        && column.field.key().equals(fieldKey))
                .findFirst();
    }

    /** The column whose cell, unless it is empty, counts instead of this one's. */
    Optional<ReviewColumn> correction() {
        return Arrays.stream(values())
                .filter(column -> column.toFill && field != null && column.field == field)
                .findFirst();
    }
}
