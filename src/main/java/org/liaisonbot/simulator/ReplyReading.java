package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.liaisonbot.simulator.wire.StandInCipher;
import org.liaisonbot.simulator.wire.XmlReading;

/**
 * Reads a passive reply (fact sheet 2.13). The platform drops in silence what it cannot read; here that is also
 * remembered as a violation.
 */
record ReplyReading(StandInSettings settings, StandInCipher cipher, Violations violations) {
    private static final int MAX_TEXT_BYTES = 2048;

    PassiveReply read(String body, String account) {
        if (body.isEmpty()) {
            return PassiveReply.NONE;
        }
        try {
            return reply(XmlReading.textsOf(opened(XmlReading.textsOf(body))), account);
        } catch (IllegalArgumentException e) {
            violations.add("passive reply to " + account + ": " + e.getMessage());
            return PassiveReply.NONE;
        }
    }

    private String opened(Map<String, String> envelope) {
        String encrypted = required(envelope, "Encrypt");
        String signature = cipher.sign(required(envelope, "TimeStamp"), required(envelope, "Nonce"), encrypted);
        if (!signature.equals(required(envelope, "MsgSignature"))) {
            throw new IllegalArgumentException("wrong signature");
        }
        return cipher.decrypt(encrypted);
    }

    private PassiveReply reply(Map<String, String> xml, String account) {
        expect(xml, "ToUserName", account);
        expect(xml, "FromUserName", settings.corpId());
        Long.parseLong(required(xml, "CreateTime"));
        String type = required(xml, "MsgType");
        if (type.equals("text")) {
            return new PassiveReply(checked(required(xml, "Content")), "");
        }
        if (type.equals("update_button")) {
            return new PassiveReply("", required(xml, "Button/ReplaceName"));
        }
        throw new IllegalArgumentException("MsgType " + type + " is not known to the stand-in");
    }

    private String checked(String text) {
        int bytes = text.getBytes(UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException("text of " + bytes + " bytes would be cut");
        }
        return text;
    }

    private static void expect(Map<String, String> xml, String name, String value) {
        String found = required(xml, name);
        if (!found.equals(value)) {
            throw new IllegalArgumentException(name + " is " + found + ", not " + value);
        }
    }

    private static String required(Map<String, String> xml, String name) {
        String value = xml.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " missing");
        }
        return value;
    }
}
