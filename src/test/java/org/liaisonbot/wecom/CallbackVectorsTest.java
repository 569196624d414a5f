package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known-answer vectors of the fact sheet, section 2.5. */
class CallbackVectorsTest {
    private static final String AES_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";
    private static final String CORP = "ww0123456789abcdef";
    private static final byte[] PREFIX = "0123456789abcdef".getBytes(US_ASCII);
    private static final CallbackSignature SIGNATURE = new CallbackSignature("botFactToken01");

    record Vector(String name, String message, String receiveId, String encrypted, String signature) {
        CallbackCipher cipher() {
            return new CallbackCipher(AES_KEY, receiveId);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                new Vector(
                        "an echo, padded by 17",
                        "echo-7788",
                        CORP,
                        "Al31VOORMRWx6emIpmL5qlTn+4slHuAvwFNaAnwsOf4vFqa1/9k6UKoBpCVN5p522hNhgMuLJnb3/XE5QbvL+Q==",
                        "72c8ca77b824896c3200bf8244f9336431989c49"),
                new Vector(
                        "an aligned text, padded by a whole block",
                        "x".repeat(26),
                        CORP,
                        "Al31VOORMRWx6emIpmL5qlE7zmz3um5ta8g2q/N7HavmKoIaHj7GOpa1O+nc7QujSspsULtPbx9NrxyEYkmjGffdPX3o"
                                + "BohgQfJyR6pbWvsCGkrmH/1H/pqliPLPO3uh",
                        "cb6469f374ac821e8cd98435933dc1217694b5d7"),
                new Vector(
                        "without a receive id, padded by 30",
                        "{\"msgid\":\"m1\"}",
                        "",
                        "Al31VOORMRWx6emIpmL5qisY7iMnLEjd4JQcYdnzoQSF+jEy0g33le15KvVdJi1kxd5W/3v0iIHZ+WCqleV3Zw==",
                        "379da19088bfa32c0cebe405289c2325c268a139"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void encryptsAsTheProtocolDoes(Vector vector) {
        assertThat(vector.cipher().encrypt(vector.message().getBytes(UTF_8), PREFIX))
                .isEqualTo(vector.encrypted());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void decryptsWhatTheProtocolEncrypts(Vector vector) {
        assertThat(new String(vector.cipher().decrypt(vector.encrypted()), UTF_8))
                .isEqualTo(vector.message());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsTheProtocolDoes(Vector vector) {
        assertThat(SIGNATURE.matches(vector.signature(), "1700000000", "1234567890", vector.encrypted()))
                .isTrue();
    }

    @Test
    void agreesOnAMessageInChinese() throws Exception {
        String message = "<xml><ToUserName><![CDATA[ww0123456789abcdef]]></ToUserName>"
                + "<FromUserName><![CDATA[zhangsan]]></FromUserName><CreateTime>1700000000</CreateTime>"
                + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content>"
                + "<MsgId>7000000000000000001</MsgId><AgentID>1000002</AgentID></xml>";
        CallbackCipher cipher = new CallbackCipher(AES_KEY, CORP);

        String encrypted = cipher.encrypt(message.getBytes(UTF_8), PREFIX);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encrypted.getBytes(US_ASCII));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("1731248357e2f46e20af8e11aa744ee9e0f04ed55cc8cdd18de4532ec23826f2");
        assertThat(SIGNATURE.of("1700000000", "1234567890", encrypted))
                .isEqualTo("49208bf624c6bea280d8f4a3c01ad0ec841cc6f2");
        assertThat(new String(cipher.decrypt(encrypted), UTF_8)).isEqualTo(message);
    }
}
