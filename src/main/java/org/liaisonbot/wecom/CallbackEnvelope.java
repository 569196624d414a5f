package org.liaisonbot.wecom;

import java.security.SecureRandom;

/** Opens what WeCom sends and seals what it is answered: signature, cipher, corp and app. */
final class CallbackEnvelope {
    private final WecomSettings settings;
    private final CallbackSignature signature;
    private final CallbackCipher cipher;
    private final XmlReading xml = new XmlReading();
    private final SecureRandom random = new SecureRandom();

    CallbackEnvelope(WecomSettings settings) {
        this.settings = settings;
        this.signature = new CallbackSignature(settings.token());
        this.cipher = new CallbackCipher(settings.aesKey(), settings.corpId());
    }

    /** The plain echo by which WeCom verifies the URL. */
    byte[] openEcho(CallbackQuery query) {
        return opened(query, query.echo());
    }

    /** The message inside of the body. */
    XmlElement open(CallbackQuery query, byte[] body) {
        XmlElement outer = xml.read(body);
        byte[] plain = opened(query, outer.require("Encrypt"));
        requireOurs(outer);
        XmlElement message = xml.read(plain);
        requireOurs(message);
        return message;
    }

    /** The reply as it goes over the wire. */
    String seal(byte[] reply, long timestampSeconds) {
        byte[] prefix = new byte[CallbackCipher.PREFIX_BYTES];
        random.nextBytes(prefix);
        String encrypted = cipher.encrypt(reply, prefix);
        String timestamp = Long.toString(timestampSeconds);
        String nonce = Integer.toString(random.nextInt(1_000_000_000));
        return XmlWriting.root()
                .text("Encrypt", encrypted)
                .text("MsgSignature", signature.of(timestamp, nonce, encrypted))
                .number("TimeStamp", timestampSeconds)
                .text("Nonce", nonce)
                .end();
    }

    private byte[] opened(CallbackQuery query, String encrypted) {
        String given = query.signature();
        if (!signature.matches(given, query.timestamp(), query.nonce(), encrypted)) {
            throw new ForbiddenCallback("the signature is wrong");
        }
        return cipher.decrypt(encrypted);
    }

    private void requireOurs(XmlElement element) {
        requireSame("corp id", settings.corpId(), element.textOf("ToUserName"));
        requireSame("agent id", Integer.toString(settings.agentId()), element.textOf("AgentID"));
    }

    // Either may be absent or empty: events of the corp name no app (fact sheet 2.3).
    private static void requireSame(String what, String ours, String given) {
        if (!given.isBlank() && !given.strip().equals(ours)) {
            throw new ForbiddenCallback("meant for another " + what);
        }
    }
}
