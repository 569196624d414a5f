package org.liaisonbot.wecom;

import java.util.Map;

/**
 * What an administrator should look at when WeCom refuses the app itself: fact sheet 1.3, 1.4 and 4.3.
 *
 * @param cause what is wrong
 * @param remedy what to click or change
 */
record ConfigurationAdvice(String cause, String remedy) {
    private static final String CONSOLE = "管理后台“应用管理 → 本应用”";
    private static final ConfigurationAdvice SWITCHED_OFF =
            new ConfigurationAdvice("应用已停用或被禁止调用接口", "请在" + CONSOLE + "启用应用");
    private static final ConfigurationAdvice UNTRUSTED_ADDRESS =
            new ConfigurationAdvice("本机出口 IP 不在企业可信IP之内", "请在" + CONSOLE + "的“企业可信IP”中加入本机出口 IP，保存约 1 分钟后生效");
    private static final ConfigurationAdvice NOT_PERMITTED =
            new ConfigurationAdvice("应用没有此接口的权限", "请在" + CONSOLE + "核对应用类型和接口权限，长期未用的权限须重新启用");
    private static final ConfigurationAdvice OTHER =
            new ConfigurationAdvice("应用设置有误", "请在" + CONSOLE + "核对应用设置，并核对 WECOM_ 开头的各项环境变量");

    private static final Map<Integer, ConfigurationAdvice> ADVICE = Map.ofEntries(
            Map.entry(
                    40001,
                    new ConfigurationAdvice(
                            "Secret 不正确、已重置，或应用已停用", "请在" + CONSOLE + "查看 Secret，与 WECOM_SECRET 核对，改后重启，并确认应用已启用")),
            Map.entry(40013, new ConfigurationAdvice("企业ID 不正确", "请在管理后台“我的企业 → 企业信息”查看企业ID，与 WECOM_CORP_ID 核对，改后重启")),
            Map.entry(
                    40056,
                    new ConfigurationAdvice("AgentId 不正确", "请在" + CONSOLE + "查看 AgentId，与 WECOM_AGENT_ID 核对，改后重启")),
            Map.entry(
                    40091,
                    new ConfigurationAdvice("Secret 不属于这个企业", "请核对 WECOM_CORP_ID 与 WECOM_SECRET 是否出自同一企业的同一应用，改后重启")),
            Map.entry(
                    301002,
                    new ConfigurationAdvice(
                            "Secret 与 AgentId 不属于同一应用", "请核对 WECOM_AGENT_ID 与 WECOM_SECRET 是否出自同一应用，改后重启")),
            Map.entry(
                    43012, new ConfigurationAdvice("应用尚未设置回调地址，不能发送按钮卡片", "请在" + CONSOLE + "的“接收消息 → 设置API接收”中保存回调地址")),
            Map.entry(43009, new ConfigurationAdvice("企业尚未认证", "请在管理后台“我的企业”完成企业认证")),
            Map.entry(301007, new ConfigurationAdvice("企业已解散或被封禁", "请联系企业微信管理员")),
            Map.entry(48002, NOT_PERMITTED),
            Map.entry(48005, NOT_PERMITTED),
            Map.entry(48006, NOT_PERMITTED),
            Map.entry(50003, SWITCHED_OFF),
            Map.entry(60031, SWITCHED_OFF),
            Map.entry(48009, UNTRUSTED_ADDRESS),
            Map.entry(60020, UNTRUSTED_ADDRESS),
            Map.entry(90308, UNTRUSTED_ADDRESS),
            Map.entry(301042, UNTRUSTED_ADDRESS));

    static ConfigurationAdvice on(int code) {
        return ADVICE.getOrDefault(code, OTHER);
    }
}
