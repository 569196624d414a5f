package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.liaisonbot.conversation.MsgId;
import org.liaisonbot.directory.UserId;

/** By what a message or event is known again: fact sheet 2.8. */
record MessageIdentity(XmlElement message, UserId from) {
    private static final int MAX_PLAIN = 64;

    // Content and MediaId only tell apart messages that came without a MsgId, which the protocol does not foresee.
    private static final List<String> FIELDS = List.of(
            "MsgType",
            "CreateTime",
            "AgentID",
            "Event",
            "EventKey",
            "ChangeType",
            "UserID",
            "TaskId",
            "ResponseCode",
            "Content",
            "MediaId");

    /** The sender belongs to the key, since the same MsgId was once seen from two (WxJava issue 333). */
    MsgId id() {
        String given = message.textOf("MsgId").strip();
        if (given.isEmpty()) {
            return new MsgId("event/" + from.key() + "/"
                    + digest(FIELDS.stream().map(message::textOf).toList()));
        }
        String plain = given.length() > MAX_PLAIN ? digest(List.of(given)) : given;
        return new MsgId("msg/" + from.key() + "/" + plain);
    }

    private static String digest(List<String> texts) {
        MessageDigest sha256 = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
