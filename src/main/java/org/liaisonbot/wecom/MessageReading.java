package org.liaisonbot.wecom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.InboundMessage.Act;
import org.liaisonbot.conversation.InboundMessage.CardTap;
import org.liaisonbot.conversation.InboundMessage.Entered;
import org.liaisonbot.conversation.InboundMessage.Media;
import org.liaisonbot.conversation.InboundMessage.MenuClick;
import org.liaisonbot.conversation.InboundMessage.Other;
import org.liaisonbot.conversation.InboundMessage.Text;
import org.liaisonbot.directory.UserId;

/** From the decrypted XML to what the person did: fact sheet 2.9 to 2.11. The last place that knows XML. */
record MessageReading(XmlElement message) {
    /** @throws MalformedCallback when it has no sender or no kind */
    InboundMessage read() {
        UserId from = sender();
        Act act = act(message.require("MsgType").strip());
        return new InboundMessage(new MessageIdentity(message, from).id(), from, createTime(), act);
    }

    private UserId sender() {
        try {
            return new UserId(message.require("FromUserName").strip());
        } catch (IllegalArgumentException e) {
            throw new MalformedCallback("FromUserName is not an account");
        }
    }

    private Act act(String kind) {
        return switch (kind) {
            case "text" -> new Text(message.textOf("Content"));
            case "image", "voice", "video", "file", "location", "link" ->
                new Media(kind, message.textOf("MediaId"), fileName());
            case "event" -> event(message.require("Event").strip());
            default -> new Other(kind);
        };
    }

    // The platform mixes the case of event names (fact sheet 2.10).
    private Act event(String event) {
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "click" -> new MenuClick(message.textOf("EventKey"));
            case "enter_agent" -> new Entered();
            case "template_card_event", "template_card_menu_event" ->
                new CardTap(
                        message.textOf("EventKey"),
                        message.textOf("TaskId"),
                        message.textOf("ResponseCode"),
                        selections());
            default -> new Other(event);
        };
    }

    private Map<String, List<String>> selections() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        message.all("SelectedItems")
                .flatMap(items -> items.all("SelectedItem"))
                .forEach(item -> options.merge(
                        item.textOf("QuestionKey"),
                        optionsOf(item),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return options;
    }

    private static List<String> optionsOf(XmlElement item) {
        return item.all("OptionIds")
                .flatMap(ids -> ids.all("OptionId"))
                .map(XmlElement::text)
                .toList();
    }

    // Only some clients name a file, and the element is not on the official list (fact sheet 2.9).
    private String fileName() {
        String name = message.textOf("FileName");
        return name.isEmpty() ? message.textOf("Title") : name;
    }

    private long createTime() {
        try {
            return Long.parseLong(message.textOf("CreateTime").strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
