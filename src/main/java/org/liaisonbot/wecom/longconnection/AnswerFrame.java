package org.liaisonbot.wecom.longconnection;

import tools.jackson.databind.node.ObjectNode;

/** The body of a frame that says something: fact sheet 10.4, 10.6 and 10.9. */
final class AnswerFrame {
    private AnswerFrame() {}

    static ObjectNode bodyOf(KeptMessage message) {
        return switch (message.command()) {
            case Frame.WELCOME -> text(message.answer());
            case Frame.UPDATE -> card(message);
            case Frame.SEND -> ownMessage(message);
            default -> stream(message);
        };
    }

    /** Finished at once; the same id for the same answer, so that sending it again changes nothing. */
    private static ObjectNode stream(KeptMessage message) {
        ObjectNode body = Frame.object().put("msgtype", "stream");
        body.putObject("stream")
                .put("id", Digest.of(message.reqId() + "/" + message.msgId()))
                .put("finish", true)
                .put("content", Markdown.showing(message.answer()));
        return body;
    }

    private static ObjectNode text(String words) {
        ObjectNode body = Frame.object().put("msgtype", "text");
        body.putObject("text").put("content", words);
        return body;
    }

    private static ObjectNode card(KeptMessage message) {
        ObjectNode body = Frame.object().put("response_type", "update_template_card");
        ObjectNode card = body.putObject("template_card")
                .put("card_type", "button_interaction")
                .put("task_id", new Incoming(Frame.objectOf(message.came())).cardTask());
        card.putObject("main_title").put("title", message.answer());
        card.putArray("button_list")
                .addObject()
                .put("text", message.answer())
                .put("style", 1)
                .put("key", "done");
        return body;
    }

    private static ObjectNode ownMessage(KeptMessage message) {
        boolean group = new Incoming(Frame.objectOf(message.came())).isGroup();
        ObjectNode body = Frame.object()
                .put("chatid", message.chatId())
                .put("chat_type", group ? 2 : 1)
                .put("msgtype", "markdown");
        body.putObject("markdown").put("content", Markdown.showing(message.answer()));
        return body;
    }
}
