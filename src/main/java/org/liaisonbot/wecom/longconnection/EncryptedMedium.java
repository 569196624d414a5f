package org.liaisonbot.wecom.longconnection;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A medium as it lies at the platform: AES-256-CBC, padded to 32 bytes, the IV from the key (fact sheet 10.2). */
final class EncryptedMedium {
    static final int BLOCK = 32;
    private static final int IV_BYTES = 16;

    private final byte[] key;

    /** @throws IllegalArgumentException when it is no key of 32 bytes in Base64 */
    EncryptedMedium(String aesKey) {
        // The platform leaves the Base64's padding out at times, as it does with the EncodingAESKey.
        key = Base64.getDecoder().decode(aesKey.strip().replaceAll("=+$", ""));
        if (key.length != BLOCK) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
    }

    /** Nothing when it was not encrypted with this key, or was cut. */
    Optional<byte[]> open(byte[] encrypted) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, IV_BYTES)));
            return withoutPadding(cipher.doFinal(encrypted));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> withoutPadding(byte[] padded) {
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > BLOCK || padding > padded.length) {
            return Optional.empty();
        }
        for (int i = padded.length - padding; i < padded.length; i++) {
            if (padded[i] != padding) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(padded, padded.length - padding));
    }
}
