package org.liaisonbot.simulator.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.liaisonbot.simulator.SendCall;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of message/send in the list of the latest. */
record SendLine(String at, String kind, String recipients, String outcome, boolean bad) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LAST = 30;
    private static final Map<String, String> KINDS = Map.of(
            "text", "文本", "markdown", "文本", "textcard", "卡片", "template_card", "卡片", "file", "文件", "image", "图片");

    /** The latest first. */
    static List<SendLine> latestOf(List<SendCall> calls) {
        int last = calls.size() - 1;
        return IntStream.range(0, Math.min(LAST, calls.size()))
                .mapToObj(back -> of(calls.get(last - back)))
                .toList();
    }

    private static SendLine of(SendCall call) {
        JsonNode message = parsed(call.body());
        String type = message.path("msgtype").asString("");
        return new SendLine(
                ChineseTime.moment(call.at()),
                KINDS.getOrDefault(type, type),
                message.path("touser").asString(""),
                outcomeOf(call),
                call.errcode() != 0);
    }

    private static String outcomeOf(SendCall call) {
        if (call.errcode() != 0) {
            return "拒绝（" + call.errcode() + "）";
        }
        return call.suppressed() ? "重复，已排重" : "送达 " + call.reached().size() + " 人";
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
