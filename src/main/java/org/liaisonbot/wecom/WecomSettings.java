package org.liaisonbot.wecom;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The self-built app (自建应用) that this bot is, as its administrator finds it in WeCom's console. The text form hides
 * what is secret.
 *
 * @param secret by which tokens are fetched
 * @param token by which callbacks are signed
 * @param aesKey the console's EncodingAESKey: 43 letters and digits
 * @param apiBaseUrl the API's root without a slash at its end
 */
public record WecomSettings(String corpId, int agentId, String secret, String token, String aesKey, String apiBaseUrl) {
    /** The API's root of the public edition. */
    public static final String PUBLIC_API = "https://qyapi.weixin.qq.com";

    private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final Pattern AGENT_ID = Pattern.compile("[0-9]{1,9}");
    private static final List<String> REQUIRED = List.of("corp-id", "agent-id", "secret", "token", "aes-key");

    /** @throws IllegalArgumentException naming the setting that cannot be right, never its value when that is secret */
    public WecomSettings {
        requireWord("corp-id", corpId);
        requireWord("secret", secret);
        requireWord("token", token);
        require(agentId > 0, "agent-id", "应为正整数");
        require(AES_KEY.matcher(aesKey).matches(), "aes-key", "应为 43 位字母或数字，现为 " + aesKey.length() + " 位");
        apiBaseUrl = normalised(apiBaseUrl);
    }

    /**
     * Reads the settings by their short names ({@code corp-id}, {@code agent-id}, {@code secret}, {@code token},
     * {@code aes-key} and, optional, {@code api-base-url}); a blank value counts as not given.
     *
     * @throws IllegalArgumentException naming every missing setting by its environment variable, or the first wrong one
     */
    public static WecomSettings read(UnaryOperator<@Nullable String> byName) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : REQUIRED) {
            String value = byName.apply(name);
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        }
        requireAll(given);
        String baseUrl = byName.apply("api-base-url");
        return new WecomSettings(
                valueOf(given, "corp-id"),
                agentIdOf(valueOf(given, "agent-id")),
                valueOf(given, "secret"),
                valueOf(given, "token"),
                valueOf(given, "aes-key"),
                baseUrl == null || baseUrl.isBlank() ? PUBLIC_API : baseUrl);
    }

    private static void requireAll(Map<String, String> given) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> !given.containsKey(name))
                .map(WecomSettings::variableOf)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("企业微信设置不完整，缺少 " + String.join("、", missing));
        }
    }

    private static String valueOf(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }

    private static int agentIdOf(String text) {
        require(AGENT_ID.matcher(text).matches(), "agent-id", "应为正整数，现为“" + text + "”");
        return Integer.parseInt(text);
    }

    private static String normalised(String url) {
        String root = url.strip().replaceAll("/+$", "");
        require(isRoot(root), "api-base-url", "应为 http(s)://主机[:端口][/路径]，现为“" + url + "”");
        return root;
    }

    private static boolean isRoot(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() != null
                    && uri.getScheme().matches("https?")
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireWord(String name, String value) {
        boolean word = !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 127);
        require(word, name, "不能为空，且不能含空格、换行或中文");
    }

    private static void require(boolean holds, String name, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("企业微信设置 " + variableOf(name) + " 有误：" + complaint);
        }
    }

    private static String variableOf(String name) {
        return "WECOM_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "WecomSettings[corpId=" + corpId + ", agentId=" + agentId + ", apiBaseUrl=" + apiBaseUrl + "]";
    }
}
