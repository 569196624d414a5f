package org.liaisonbot.plan.name;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.plan.Doubt;

/** A list of units while its names are gone through. */
final class UnitsDraft {
    private final String field;
    private final List<String> found = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    UnitsDraft(String field) {
        this.field = field;
    }

    void known(String name) {
        found.add(name);
    }

    ListedUnits listed() {
        return new ListedUnits(found, doubts);
    }

    void group(GroupPhrase.Reading reading, String raw) {
        found.add(reading.group());
        if (reading.certain()) {
            doubts.add(Doubt.info(field, raw, "“%s”读作“%s”".formatted(raw, reading.group())));
        } else {
            doubts.add(Doubt.warning(
                    field, raw, "“%s”读作“%s”，是否包括全部成员请核对".formatted(raw, reading.group()), reading.group()));
        }
    }

    void readAs(String raw, List<String> units) {
        found.addAll(units);
        doubts.add(Doubt.info(field, raw, "“%s”读作“%s”".formatted(raw, String.join("、", units))));
    }

    void tooLong(String beginning, int limit) {
        doubts.add(Doubt.error(field, beginning, "名单超过%d字，后面的没有读入".formatted(limit), "请拆分或改正本格"));
    }

    void unknown(String raw, List<String> nearest) {
        found.add(raw);
        doubts.add(Doubt.warning(
                field,
                raw,
                "单位名录中没有“%s”，按原文保留".formatted(raw),
                nearest.isEmpty() ? "请核对名称，或补充到单位名录" : "可能是：" + String.join("、", nearest)));
    }
}
