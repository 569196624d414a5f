package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of callbacks and replies: fact sheet 2.5. The padding block is 32 bytes, twice that of AES, so that the
 * platform's own PKCS#5 padding cannot be used and the padding is handled here.
 */
final class CallbackCipher {
    /** How many random bytes go before each message. */
    static final int PREFIX_BYTES = 16;

    private static final int LENGTH_BYTES = 4;
    private static final int HEADER_BYTES = PREFIX_BYTES + LENGTH_BYTES;
    private static final int BLOCK_BYTES = 32;

    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] receiveId;

    CallbackCipher(String aesKey, String receiveId) {
        byte[] bytes = Base64.getDecoder().decode(aesKey);
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
        this.receiveId = receiveId.getBytes(UTF_8);
    }

    /**
     * The bytes of the message within.
     *
     * @throws ForbiddenCallback when it is not encrypted with our key or for our receive id
     */
    byte[] decrypt(String encrypted) {
        byte[] plain = unpadded(decipher(decoded(encrypted)));
        check(plain.length >= HEADER_BYTES, "shorter than its header");
        int length = ByteBuffer.wrap(plain, PREFIX_BYTES, LENGTH_BYTES).getInt();
        check(length >= 0 && length <= plain.length - HEADER_BYTES, "its length lies outside of it");
        int end = HEADER_BYTES + length;
        check(Arrays.equals(plain, end, plain.length, receiveId, 0, receiveId.length), "meant for another receive id");
        return Arrays.copyOfRange(plain, HEADER_BYTES, end);
    }

    /** @param prefix {@value #PREFIX_BYTES} random bytes */
    String encrypt(byte[] message, byte[] prefix) {
        int length = HEADER_BYTES + message.length + receiveId.length;
        int padding = BLOCK_BYTES - length % BLOCK_BYTES;
        ByteBuffer plain = ByteBuffer.allocate(length + padding)
                .put(prefix)
                .putInt(message.length)
                .put(message)
                .put(receiveId);
        Arrays.fill(plain.array(), length, length + padding, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + plain.capacity() + " bytes", e);
        }
    }

    private static byte[] decoded(String encrypted) {
        try {
            return Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw new ForbiddenCallback("the cipher text is not Base64");
        }
    }

    private byte[] decipher(byte[] encrypted) {
        check(encrypted.length > 0 && encrypted.length % BLOCK_BYTES == 0, "not in whole blocks");
        try {
            return cipher(Cipher.DECRYPT_MODE).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt " + encrypted.length + " bytes", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }

    private static byte[] unpadded(byte[] padded) {
        int padding = padded[padded.length - 1];
        check(padding >= 1 && padding <= BLOCK_BYTES, "padded by a number out of 1 to 32");
        int end = padded.length - padding;
        for (int i = end; i < padded.length; i++) {
            check(padded[i] == padding, "padded unevenly");
        }
        return Arrays.copyOf(padded, end);
    }

    private static void check(boolean holds, String complaint) {
        if (!holds) {
            throw new ForbiddenCallback("the cipher text is " + complaint);
        }
    }
}
