package org.liaisonbot.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WecomSettingsTest {
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    private final Map<String, String> given = new HashMap<>(Map.of(
            "corp-id", "ww5823bf96d3bd56c7",
            "agent-id", "1000002",
            "secret", "very-secret",
            "token", "QDG6eK",
            "aes-key", KEY));

    @Test
    void takesThePublicApiWhereNoneIsNamed() {
        assertThat(WecomSettings.read(given::get).apiBaseUrl()).isEqualTo("https://qyapi.weixin.qq.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wx.gov.example/, https://wx.gov.example",
        "http://10.1.2.3:8443//, http://10.1.2.3:8443",
        "' https://wx.gov.example/wecom/ ', https://wx.gov.example/wecom"
    })
    void normalisesTheApisRoot(String url, String root) {
        given.put("api-base-url", url);

        assertThat(WecomSettings.read(given::get).apiBaseUrl()).isEqualTo(root);
    }

    @Test
    void namesEveryMissingSetting() {
        given.remove("secret");
        given.put("aes-key", " ");

        assertThatThrownBy(() -> WecomSettings.read(given::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("企业微信设置不完整，缺少 WECOM_SECRET、WECOM_AES_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "agent-id, 我的应用, WECOM_AGENT_ID",
        "agent-id, 0, WECOM_AGENT_ID",
        "agent-id, -5, WECOM_AGENT_ID",
        "aes-key, short, WECOM_AES_KEY",
        "aes-key, jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=, WECOM_AES_KEY",
        "aes-key, jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2-, WECOM_AES_KEY",
        "secret, 两 个词, WECOM_SECRET",
        "api-base-url, qyapi.weixin.qq.com, WECOM_API_BASE_URL",
        "api-base-url, ftp://qyapi.weixin.qq.com, WECOM_API_BASE_URL",
        "api-base-url, https://a b, WECOM_API_BASE_URL",
        "api-base-url, https://host/?x=1, WECOM_API_BASE_URL"
    })
    void namesTheSettingThatCannotBeRight(String name, String value, String variable) {
        given.put(name, value);

        assertThatThrownBy(() -> WecomSettings.read(given::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable);
    }

    @Test
    void doesNotRepeatAKeyThatIsWrong() {
        given.put("aes-key", "half-of-a-key");

        assertThatThrownBy(() -> WecomSettings.read(given::get)).hasMessageNotContaining("half-of-a-key");
    }

    @Test
    void hidesItsSecretsWhenPrinted() {
        assertThat(WecomSettings.read(given::get).toString())
                .contains("ww5823bf96d3bd56c7")
                .doesNotContain("very-secret", "QDG6eK", KEY);
    }
}
