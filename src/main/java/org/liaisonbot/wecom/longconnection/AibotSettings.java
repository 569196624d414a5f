package org.liaisonbot.wecom.longconnection;

import java.net.URI;

/**
 * The smart bot (智能机器人) in its long-connection mode, as its administrator finds it in WeCom's console. The text form
 * hides the secret.
 *
 * @param url where the platform listens
 */
public record AibotSettings(String botId, String secret, URI url) {
    /** Of the public edition; private deployments show their own in the console. */
    public static final String PUBLIC_URL = "wss://openws.work.weixin.qq.com";

    /** @throws IllegalArgumentException naming the setting that cannot be right, never the secret's value */
    public AibotSettings {
        require(isWord(botId) && botId.length() <= 200, "WECOM_AIBOT_ID", "不能为空，且不能含空格、换行或中文");
        require(isWord(secret), "WECOM_AIBOT_SECRET", "不能为空，且不能含空格、换行或中文");
        require(isAddress(url), "WECOM_AIBOT_URL", "应为 wss://主机[:端口][/路径]");
    }

    /** @throws IllegalArgumentException naming the setting that cannot be right, never the secret's value */
    public static AibotSettings of(String botId, String secret, String url) {
        try {
            return new AibotSettings(
                    botId.strip(), secret.strip(), URI.create(url.isBlank() ? PUBLIC_URL : url.strip()));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("智能机器人")
                    ? e
                    : new IllegalArgumentException("智能机器人设置 WECOM_AIBOT_URL 有误：应为 wss://主机[:端口][/路径]");
        }
    }

    private static boolean isWord(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static boolean isAddress(URI url) {
        return url.getScheme() != null
                && url.getScheme().matches("wss?")
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getFragment() == null;
    }

    private static void require(boolean holds, String name, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException("智能机器人设置 " + name + " 有误：" + complaint);
        }
    }

    @Override
    public String toString() {
        return "AibotSettings[botId=" + botId + ", url=" + url + "]";
    }
}
