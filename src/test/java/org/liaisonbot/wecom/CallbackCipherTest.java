package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackCipherTest {
    private static final String KEY = "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR";
    private static final String CORP = "ww5823bf96d3bd56c7";

    private final CallbackCipher cipher = new CallbackCipher(KEY, CORP);

    @ParameterizedTest(name = "padded by {0}")
    @ValueSource(ints = {1, 2, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void readsBackWhatItWroteAtEveryPadding(int padding) {
        byte[] message = "气".getBytes(UTF_8);
        byte[] padded = Arrays.copyOf(message, 96 - 20 - CORP.length() - padding);

        String encrypted = cipher.encrypt(padded, new byte[16]);

        assertThat(Base64.getDecoder().decode(encrypted)).hasSize(96);
        assertThat(cipher.decrypt(encrypted)).isEqualTo(padded);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a padding of none, 0",
        "a padding of more than a block, 33",
        "a padding that is no positive number, -1",
        "a padding that the other bytes do not show, 5"
    })
    void refuses(String what, byte lastByte) throws Exception {
        byte[] plain = new byte[64];
        plain[63] = lastByte;

        assertThatThrownBy(() -> cipher.decrypt(encryptedRaw(plain))).as(what).isInstanceOf(ForbiddenCallback.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 12, 28, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALengthThatLiesOutside(int length) throws Exception {
        byte[] plain = ByteBuffer.allocate(64).position(16).putInt(length).array();
        Arrays.fill(plain, 48, 64, (byte) 16);

        assertThatThrownBy(() -> cipher.decrypt(encryptedRaw(plain))).isInstanceOf(ForbiddenCallback.class);
    }

    @Test
    void refusesWhatIsShorterThanItsHeader() throws Exception {
        byte[] plain = new byte[32];
        Arrays.fill(plain, (byte) 16);

        assertThatThrownBy(() -> cipher.decrypt(encryptedRaw(plain))).isInstanceOf(ForbiddenCallback.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ww5823bf96d3bd56c8", "ww5823bf96d3bd56c77", "ww5823bf96d3bd56c", ""})
    void refusesAMessageForAnotherCorp(String corp) {
        String encrypted = new CallbackCipher(KEY, corp).encrypt("你好".getBytes(UTF_8), new byte[16]);

        assertThatThrownBy(() -> cipher.decrypt(encrypted))
                .isInstanceOf(ForbiddenCallback.class)
                .hasMessageContaining("receive id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not Base64!", "Al31VOORMRWx6emIpmL5qlTn"})
    void refusesWhatIsNoCipherText(String encrypted) {
        assertThatThrownBy(() -> cipher.decrypt(encrypted)).isInstanceOf(ForbiddenCallback.class);
    }

    @Test
    void refusesWhatIsEncryptedWithAnotherKey() {
        CallbackCipher other = new CallbackCipher("a".repeat(43), CORP);
        String encrypted = other.encrypt("你好".getBytes(UTF_8), new byte[16]);

        assertThatThrownBy(() -> cipher.decrypt(encrypted)).isInstanceOf(ForbiddenCallback.class);
    }

    private static String encryptedRaw(byte[] plain) throws Exception {
        byte[] key = Base64.getDecoder().decode(KEY);
        Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return Base64.getEncoder().encodeToString(aes.doFinal(plain));
    }
}
