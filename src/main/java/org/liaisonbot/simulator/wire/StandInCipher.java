package org.liaisonbot.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts, decrypts and signs callbacks as the platform does (fact sheet 2.4 and 2.5). */
public final class StandInCipher {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int HEADER = RANDOM + Integer.BYTES;

    private final String token;
    private final byte[] key;
    private final String receiveId;

    /** @param aesKey the 43 characters of the EncodingAESKey */
    public StandInCipher(String token, String aesKey, String receiveId) {
        this.token = token;
        this.key = Base64.getDecoder().decode(aesKey + "=");
        this.receiveId = receiveId;
    }

    /** @param random 16 bytes that make equal messages look different */
    public String encrypt(String message, byte[] random) {
        byte[] text = message.getBytes(UTF_8);
        byte[] tail = receiveId.getBytes(UTF_8);
        int used = HEADER + text.length + tail.length;
        int padding = BLOCK - used % BLOCK;
        byte[] padded = new byte[used + padding];
        ByteBuffer.wrap(padded)
                .put(random, 0, RANDOM)
                .putInt(text.length)
                .put(text)
                .put(tail);
        Arrays.fill(padded, used, padded.length, (byte) padding);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, padded));
    }

    /** @throws IllegalArgumentException when it is no cipher text for this receiver under this key */
    public String decrypt(String encrypted) {
        byte[] plain = run(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        require(plain.length >= BLOCK, "shorter than one block");
        int padding = plain[plain.length - 1];
        require(padding >= 1 && padding <= BLOCK, "padding of " + padding);
        int length = ByteBuffer.wrap(plain).getInt(RANDOM);
        int end = plain.length - padding;
        require(length >= 0 && HEADER + length <= end, "declared length " + length);
        String receiver = new String(plain, HEADER + length, end - HEADER - length, UTF_8);
        require(receiver.equals(receiveId), "meant for " + receiver);
        return new String(plain, HEADER, length, UTF_8);
    }

    /** The signature over a cipher text, in lower-case hex. */
    public String sign(String timestamp, String nonce, String encrypted) {
        String joined = Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(joined.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private byte[] run(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not whole AES blocks", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("not readable with this key and receiver: " + otherwise);
        }
    }
}
