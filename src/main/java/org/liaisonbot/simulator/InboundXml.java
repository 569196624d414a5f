package org.liaisonbot.simulator;

import java.util.List;
import java.util.Map;
import org.liaisonbot.simulator.wire.XmlWriting;

/**
 * The plain XML of what a member did (fact sheet 2.9 to 2.11).
 *
 * @param createTime in seconds since 1970
 */
record InboundXml(StandInSettings settings, String account, long createTime) {
    String text(String content) {
        return withMsgId(begun("text").text("Content", content));
    }

    String medium(MediaStore.Medium medium) {
        XmlWriting xml = begun(medium.type());
        switch (medium.type()) {
            case "image" -> xml.text("PicUrl", "http://127.0.0.1/picture").text("MediaId", medium.id());
            case "voice" -> xml.text("MediaId", medium.id()).text("Format", "amr");
            case "video" -> xml.text("MediaId", medium.id()).text("ThumbMediaId", medium.id());
            default -> xml.text("MediaId", medium.id()).text("FileName", medium.name());
        }
        return withMsgId(xml);
    }

    String location(double latitude, double longitude, String label) {
        return withMsgId(begun("location")
                .text("Location_X", Double.toString(latitude))
                .text("Location_Y", Double.toString(longitude))
                .number("Scale", 15)
                .text("Label", label)
                .text("AppType", "wxwork"));
    }

    String link(String title, String url) {
        return withMsgId(begun("link")
                .text("Title", title)
                .text("Description", title)
                .text("Url", url)
                .text("PicUrl", ""));
    }

    String event(String event, String eventKey) {
        return withAgent(begun("event").text("Event", event).text("EventKey", eventKey));
    }

    String cardTap(ChatCard card, String key, String responseCode, Map<String, List<String>> selections) {
        boolean fromMenu = card.menu().stream().anyMatch(action -> action.key().equals(key));
        XmlWriting xml = begun("event")
                .text("Event", fromMenu ? "template_card_menu_event" : "template_card_event")
                .text("EventKey", key)
                .text("TaskId", card.taskId())
                .text("CardType", card.type())
                .text("ResponseCode", responseCode)
                .number("AgentID", settings.agentId());
        if (!card.questions().isEmpty() && !fromMenu) {
            select(xml, selections);
        }
        return xml.end();
    }

    private static void select(XmlWriting xml, Map<String, List<String>> selections) {
        xml.open("SelectedItems");
        selections.forEach((question, options) -> {
            xml.open("SelectedItem").text("QuestionKey", question).open("OptionIds");
            options.forEach(option -> xml.text("OptionId", option));
            xml.close("OptionIds").close("SelectedItem");
        });
        xml.close("SelectedItems");
    }

    private XmlWriting begun(String msgType) {
        return new XmlWriting()
                .text("ToUserName", settings.corpId())
                .text("FromUserName", account)
                .number("CreateTime", createTime)
                .text("MsgType", msgType);
    }

    private String withMsgId(XmlWriting xml) {
        return withAgent(xml.number("MsgId", Long.parseLong(StandInSettings.digits(18))));
    }

    private String withAgent(XmlWriting xml) {
        return xml.number("AgentID", settings.agentId()).end();
    }
}
