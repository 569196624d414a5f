package org.liaisonbot.wecom;

import org.jspecify.annotations.Nullable;
import org.liaisonbot.conversation.Reception.Received;
import org.liaisonbot.conversation.Reply;
import org.liaisonbot.directory.UserId;

/** The answer in the response to a callback, before encryption: fact sheet 2.13. */
record PassiveReply(String corpId, UserId to, Received received) {
    /** The same to the letter for the same answer; null when there is nothing to say. */
    @Nullable
    String xml() {
        Reply reply = received.reply();
        if (reply.text() != null) {
            return begun("text").text("Content", reply.text()).end();
        }
        if (reply.buttonCaption() != null) {
            return begun("update_button")
                    .nested("Button", "ReplaceName", reply.buttonCaption())
                    .end();
        }
        return null;
    }

    private XmlWriting begun(String type) {
        return XmlWriting.root()
                .text("ToUserName", to.value())
                .text("FromUserName", corpId)
                .number("CreateTime", received.answeredAtSeconds())
                .text("MsgType", type);
    }
}
