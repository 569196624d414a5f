package org.liaisonbot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides, from the settings that an operator gives, whether this is the simulator or live operation, and where the data
 * lies. Half a WeCom configuration is refused.
 */
public class RunMode implements EnvironmentPostProcessor, Ordered {
    static final String SIMULATOR = "simulator";
    static final String LIVE = "live";

    /** Set when a command of the command line is run instead of the server. */
    private static final String COMMAND = "liaison.command";

    private static final String PUBLIC_API = "https://qyapi.weixin.qq.com";
    private static final List<String> WECOM =
            List.of("WECOM_CORP_ID", "WECOM_AGENT_ID", "WECOM_SECRET", "WECOM_TOKEN", "WECOM_AES_KEY");

    private static final List<String> AIBOT = List.of("WECOM_AIBOT_ID", "WECOM_AIBOT_SECRET");

    /** Some, but not all, of WeCom's settings are given. */
    static final class HalfConfigured extends RefusedToStart {
        HalfConfigured(List<String> missing) {
            super("企业微信配置不全，缺少：" + String.join("、", missing) + "。请补齐后再启动；全部不填则以演示模式运行。");
        }
    }

    /** A smart bot is given in part, or without the app that it is in addition to. */
    static final class HalfABot extends RefusedToStart {
        HalfABot(List<String> missing) {
            super("智能机器人长连接配置不全，缺少：" + String.join("、", missing)
                    + "。长连接是自建应用之外的第二通道；请补齐后再启动，不用长连接则 WECOM_AIBOT_ID、WECOM_AIBOT_SECRET 都不填。");
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new LinkedHashMap<>();
        boolean command = Boolean.parseBoolean(environment.getProperty(COMMAND));
        boolean live = isLive(environment, command);
        if (live) {
            WECOM.forEach(key -> settings.put(asProperty(key), given(environment, key)));
            String base = given(environment, "WECOM_API_BASE_URL");
            settings.put("wecom.api-base-url", base.isEmpty() ? PUBLIC_API : base);
        }
        if (hasBot(environment, command)) {
            List.of("WECOM_AIBOT_ID", "WECOM_AIBOT_SECRET", "WECOM_AIBOT_URL")
                    .forEach(key -> settings.put(asProperty(key), given(environment, key)));
        }
        if (!live) {
            // The page takes what the platform's chats take.
            settings.put("spring.servlet.multipart.max-file-size", "20MB");
            settings.put("spring.servlet.multipart.max-request-size", "21MB");
        }
        boolean rehearsal = !live || Boolean.parseBoolean(given(environment, "LIAISON_REHEARSAL"));
        settings.put("liaison.rehearsal", String.valueOf(rehearsal));
        settings.put("liaison.ring-by-wall-clock", String.valueOf(!rehearsal));
        Path dataDir = Path.of(orElse(given(environment, "LIAISON_DATA_DIR"), "./data"))
                .toAbsolutePath()
                .normalize();
        settings.put("liaison.data-dir", dataDir.toString());
        settings.put("liaison.messages-dir", orElse(given(environment, "LIAISON_MESSAGES_DIR"), "./messages"));
        settings.put("liaison.api-token", given(environment, "LIAISON_API_TOKEN"));
        putDatabase(settings, environment, dataDir);
        environment.getPropertySources().addFirst(new MapPropertySource("run mode", settings));
        if (!command) {
            environment.addActiveProfile(live ? LIVE : SIMULATOR);
        }
        // H2's mixed mode must not be reachable from other machines.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void putDatabase(Map<String, Object> settings, ConfigurableEnvironment environment, Path dataDir) {
        String url = DatabaseUrl.of(environment.getProperty("spring.datasource.url", ""), dataDir);
        settings.put("spring.datasource.url", url);
        if (DatabaseUrl.isH2(url)) {
            settings.put("spring.datasource.username", environment.getProperty("spring.datasource.username", "sa"));
        }
        settings.put(
                "liaison.quartz-delegate",
                "org.quartz.impl.jdbcjobstore." + (DatabaseUrl.isH2(url) ? "StdJDBCDelegate" : "PostgreSQLDelegate"));
    }

    /** A command sends nothing: it does not mind half a configuration. */
    private static boolean isLive(ConfigurableEnvironment environment, boolean command) {
        List<String> missing =
                WECOM.stream().filter(key -> given(environment, key).isEmpty()).toList();
        if (!command && !missing.isEmpty() && missing.size() < WECOM.size()) {
            throw new HalfConfigured(missing);
        }
        return missing.isEmpty();
    }

    /** The second channel comes in addition to the app. */
    private static boolean hasBot(ConfigurableEnvironment environment, boolean command) {
        List<String> missing = Stream.concat(AIBOT.stream(), WECOM.stream())
                .filter(key -> given(environment, key).isEmpty())
                .toList();
        if (command || missing.containsAll(AIBOT)) {
            return false;
        }
        if (!missing.isEmpty()) {
            throw new HalfABot(missing);
        }
        return true;
    }

    /** The setting by its own name, or by the name of the same property. */
    private static String given(ConfigurableEnvironment environment, String key) {
        String value = environment.getProperty(key);
        return (value == null ? environment.getProperty(asProperty(key), "") : value).strip();
    }

    /** WECOM_CORP_ID is wecom.corp-id. */
    private static String asProperty(String key) {
        int prefix = key.indexOf('_');
        return key.substring(0, prefix).toLowerCase(Locale.ROOT)
                + "."
                + key.substring(prefix + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orElse(String value, String fallback) {
        return value.isBlank() ? fallback : value;
    }
}
