package org.liaisonbot.plan.table;

/** What a column of a plan's table tells about a task. */
public enum Field {
    NUMBER("number", "序号"),
    SECTION("section", "类别"),
    TITLE("title", "重点工作任务"),
    MEASURES("measures", "工作措施"),
    DEADLINE("deadlineText", "完成时限"),
    LEADERS("leaders", "市级牵头领导"),
    LEAD_UNITS("leadUnits", "牵头责任单位"),
    SUPPORT_UNITS("supportUnits", "责任单位");

    private final String key;
    private final String label;

    Field(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The field's name in findings and in JSON. */
    public String key() {
        return key;
    }

    /** The usual heading of its column. */
    public String label() {
        return label;
    }
}
