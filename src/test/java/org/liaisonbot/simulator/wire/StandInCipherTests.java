package org.liaisonbot.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pinned by the known-answer vectors of the fact sheet, section 2.5. */
class StandInCipherTests {
    private static final String KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";
    private static final String CORP = "ww0123456789abcdef";
    private static final byte[] RANDOM = "0123456789abcdef".getBytes(UTF_8);
    private static final String GREETING = "<xml><ToUserName><![CDATA[ww0123456789abcdef]]></ToUserName>"
            + "<FromUserName><![CDATA[zhangsan]]></FromUserName><CreateTime>1700000000</CreateTime>"
            + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content>"
            + "<MsgId>7000000000000000001</MsgId><AgentID>1000002</AgentID></xml>";

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownAnswers")
    void encryptsToTheKnownAnswer(String message, String receiver, String encrypted, String signature) {
        StandInCipher cipher = cipherFor(receiver);

        assertThat(cipher.encrypt(message, RANDOM)).isEqualTo(encrypted);
        assertThat(cipher.decrypt(encrypted)).isEqualTo(message);
        assertThat(cipher.sign("1700000000", "1234567890", encrypted)).isEqualTo(signature);
    }

    static Stream<Arguments> knownAnswers() {
        return Stream.of(
                Arguments.of(
                        "echo-7788",
                        CORP,
                        "Al31VOORMRWx6emIpmL5qlTn+4slHuAvwFNaAnwsOf4vFqa1/9k6UKoBpCVN5p522hNhgMuLJnb3/XE5QbvL+Q==",
                        "72c8ca77b824896c3200bf8244f9336431989c49"),
                Arguments.of(
                        "x".repeat(26),
                        CORP,
                        "Al31VOORMRWx6emIpmL5qlE7zmz3um5ta8g2q/N7HavmKoIaHj7GOpa1O+nc7QujSspsULtPbx9NrxyEYkmjGffdPX3o"
                                + "BohgQfJyR6pbWvsCGkrmH/1H/pqliPLPO3uh",
                        "cb6469f374ac821e8cd98435933dc1217694b5d7"),
                Arguments.of(
                        "{\"msgid\":\"m1\"}",
                        "",
                        "Al31VOORMRWx6emIpmL5qisY7iMnLEjd4JQcYdnzoQSF+jEy0g33le15KvVdJi1kxd5W/3v0iIHZ+WCqleV3Zw==",
                        "379da19088bfa32c0cebe405289c2325c268a139"));
    }

    @Test
    void encryptsChineseToTheKnownDigest() throws Exception {
        StandInCipher cipher = cipherFor(CORP);

        String encrypted = cipher.encrypt(GREETING, RANDOM);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(encrypted.getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("1731248357e2f46e20af8e11aa744ee9e0f04ed55cc8cdd18de4532ec23826f2");
        assertThat(cipher.sign("1700000000", "1234567890", encrypted))
                .isEqualTo("49208bf624c6bea280d8f4a3c01ad0ec841cc6f2");
    }

    @Test
    void writesTheXmlOfTheKnownGreeting() {
        String xml = new XmlWriting()
                .text("ToUserName", CORP)
                .text("FromUserName", "zhangsan")
                .number("CreateTime", 1700000000)
                .text("MsgType", "text")
                .text("Content", "你好")
                .number("MsgId", 7000000000000000001L)
                .number("AgentID", 1000002)
                .end();

        assertThat(xml).isEqualTo(GREETING);
    }

    @Test
    void refusesWhatIsMeantForAnotherCorp() {
        String foreign = cipherFor("ww9999999999999999").encrypt("echo-7788", RANDOM);

        assertThatThrownBy(() -> cipherFor(CORP).decrypt(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "%%%%"})
    void refusesWhatIsNoCipherText(String garbage) {
        assertThatThrownBy(() -> cipherFor(CORP).decrypt(garbage)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACipherTextThatWasTamperedWith() {
        byte[] bytes = Base64.getDecoder().decode(cipherFor(CORP).encrypt("echo-7788", RANDOM));
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> cipherFor(CORP).decrypt(Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StandInCipher cipherFor(String receiver) {
        return new StandInCipher("botFactToken01", KEY, receiver);
    }
}
