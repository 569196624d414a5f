package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what was understood with what a corpus line expects. */
final class Expectation {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("task", "status", "percent", "expected", "blocker", "quantity");

    private Expectation() {}

    static List<String> differences(JsonNode expect, Understood understood) {
        List<String> differences = new ArrayList<>();
        if (!expect.get("intent").asString().equals(understood.intent().name())) {
            differences.add("intent");
        }
        boolean anyQuestion = expect.path("question").isString();
        if (!anyQuestion && expect.path("question").asBoolean(false) != (understood.question() != null)) {
            differences.add("question");
        }
        items(expect.path("items"), understood, differences);
        if (!expect.path("args").isString()) {
            compare(expect.path("args"), args(understood.args()), differences);
        }
        return differences;
    }

    /** A fact got into the record that the person did not say. */
    static boolean isWrongRecord(JsonNode expect, Understood understood, List<String> differences) {
        boolean records = understood.intent() == Intent.REPORT
                || understood.intent() == Intent.EXTENSION
                || understood.intent() == Intent.CLOSE
                || understood.intent() == Intent.RETURN
                || understood.intent() == Intent.APPROVE_EXTENSION
                || understood.intent() == Intent.REJECT_EXTENSION
                || understood.intent() == Intent.URGE
                || understood.intent() == Intent.BROADCAST
                || understood.intent() == Intent.WITHDRAW;
        return records && differences.stream().anyMatch(difference -> !difference.equals("question"));
    }

    private static void items(JsonNode expected, Understood understood, List<String> differences) {
        if (expected.isString()) {
            return;
        }
        if (expected.size() != understood.items().size()) {
            differences.add("items");
            return;
        }
        for (int index = 0; index < expected.size(); index++) {
            Map<String, @Nullable Object> got = item(understood.items().get(index));
            for (String key : KEYS) {
                if (!matches(expected.get(index).path(key), got.get(key))) {
                    differences.add(index + "." + key);
                }
            }
        }
    }

    private static Map<String, @Nullable Object> item(Item item) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("task", item.task().value());
        map.put("status", item.status() == null ? null : item.status().name());
        map.put("percent", item.percent());
        map.put("expected", item.expected() == null ? null : item.expected().toString());
        map.put("blocker", item.blocker());
        Quantity quantity = item.quantity();
        Map<String, @Nullable Object> counted = new LinkedHashMap<>();
        if (quantity != null) {
            counted.put("done", quantity.done());
            counted.put("total", quantity.total());
            counted.put("unit", quantity.unit());
        }
        map.put("quantity", quantity == null ? null : counted);
        return map;
    }

    private static Map<String, @Nullable Object> args(Args args) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("unit", args.unit());
        map.put("leader", args.leader());
        map.put("annex", args.annex());
        map.put("days", args.days());
        map.put("period", args.period() == null ? null : args.period().toString());
        map.put("week", args.week() == null ? null : args.week().toString());
        map.put(
                "target",
                args.target().isEmpty()
                        ? null
                        : args.target().size() == 1 ? args.target().get(0) : args.target());
        map.put("reason", args.reason());
        map.put("text", args.text());
        return map;
    }

    private static void compare(JsonNode expected, Map<String, @Nullable Object> got, List<String> differences) {
        got.forEach((key, value) -> {
            if (!matches(expected.path(key), value)) {
                differences.add("args." + key);
            }
        });
    }

    private static boolean matches(JsonNode expected, @Nullable Object got) {
        if (expected.isString() && expected.asString().equals("ANY")) {
            return true;
        }
        if (expected.isMissingNode() || expected.isNull()) {
            return got == null;
        }
        if (got == null) {
            return false;
        }
        if (expected.isObject() && expected.has("contains")) {
            for (JsonNode part : expected.get("contains")) {
                if (!got.toString().contains(part.asString())) {
                    return false;
                }
            }
            return true;
        }
        return sameJson(expected, JSON.valueToTree(got));
    }

    private static boolean sameJson(JsonNode expected, JsonNode got) {
        if (expected.isNumber() && got.isNumber()) {
            return expected.decimalValue().compareTo(got.decimalValue()) == 0;
        }
        if (expected.isObject() && got.isObject()) {
            for (String key : List.of("done", "total", "unit")) {
                JsonNode left = expected.path(key);
                JsonNode right = got.path(key);
                boolean bothEmpty =
                        (left.isMissingNode() || left.isNull()) && (right.isMissingNode() || right.isNull());
                if (!bothEmpty && !sameJson(left, right)) {
                    return false;
                }
            }
            return true;
        }
        return expected.equals(got);
    }

    static String show(Understood understood) {
        return understood.intent() + " "
                + understood.items().stream().map(Expectation::item).toList() + " "
                + args(understood.args()).entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .toList() + " "
                + understood.question();
    }
}
