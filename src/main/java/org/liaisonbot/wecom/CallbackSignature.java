package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** The signature over a callback or its reply: fact sheet 2.4. */
record CallbackSignature(String token) {
    /** Whether the signature is the right one, found out in constant time. */
    boolean matches(String signature, String timestamp, String nonce, String encrypted) {
        byte[] right = of(timestamp, nonce, encrypted).getBytes(US_ASCII);
        return MessageDigest.isEqual(right, signature.getBytes(UTF_8));
    }

    /** In lower-case hex. */
    String of(String timestamp, String nonce, String encrypted) {
        MessageDigest sha1 = sha1();
        Stream.of(token, timestamp, nonce, encrypted)
                .map(text -> text.getBytes(UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(sha1::update);
        return HexFormat.of().formatHex(sha1.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "CallbackSignature[]";
    }
}
