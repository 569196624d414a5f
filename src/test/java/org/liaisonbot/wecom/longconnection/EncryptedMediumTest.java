package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedMediumTest {
    private static final byte[] KEY = new byte[32];

    static {
        fill(KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 31, 32, 33, 1000, 65537})
    void opensWhatThePlatformPaddedToThirtyTwoBytes(int length) throws GeneralSecurityException {
        byte[] plain = new byte[length];
        fill(plain);

        assertThat(medium().open(encrypted(plain))).hasValue(plain);
    }

    @Test
    void refusesWhatWasCutOrHasAnotherKey() throws GeneralSecurityException {
        byte[] encrypted = encrypted(new byte[100]);
        byte[] otherKey = KEY.clone();
        otherKey[31] ^= 1;

        assertThat(medium().open(Arrays.copyOf(encrypted, 64))).isEmpty();
        assertThat(medium().open(Arrays.copyOf(encrypted, 77))).isEmpty();
        assertThat(medium().open(new byte[0])).isEmpty();
        assertThat(new EncryptedMedium(Base64.getEncoder().encodeToString(otherKey)).open(encrypted))
                .isEmpty();
    }

    @Test
    void takesTheKeyWithAndWithoutPaddingAndNoOther() {
        assertThat(new EncryptedMedium(Base64.getEncoder().withoutPadding().encodeToString(KEY)))
                .isNotNull();
        assertThatThrownBy(() -> new EncryptedMedium("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EncryptedMedium("不是钥匙")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The key by which {@link #encrypted} encrypts, as the platform would name it. */
    static final String KEY_TEXT = Base64.getEncoder().encodeToString(filled());

    private static byte[] filled() {
        byte[] key = new byte[32];
        fill(key);
        return key;
    }

    static byte[] encrypted(byte[] plain) throws GeneralSecurityException {
        int padding = 32 - plain.length % 32;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(Arrays.copyOf(KEY, 16)));
        return cipher.doFinal(padded);
    }

    private static void fill(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 + 3);
        }
    }

    private static EncryptedMedium medium() {
        return new EncryptedMedium(Base64.getEncoder().encodeToString(KEY));
    }
}
