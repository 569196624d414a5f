package org.liaisonbot.wecom;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.chanjar.weixin.common.error.WxError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once in the log and as long as it lasts to who asks, that WeCom refuses the app and what to do. */
final class ConfigurationAlarm {
    private static final Logger log = LoggerFactory.getLogger(ConfigurationAlarm.class);
    private static final Pattern CALLER = Pattern.compile("from ip: ?([0-9A-Fa-f.:]{3,45})");

    /** Only cards need the callback URL, so other messages that go through say nothing about it. */
    private static final int NO_CALLBACK_URL = 43012;

    private final Map<Integer, String> raised = new ConcurrentSkipListMap<>();
    private final Map<String, String> raisedAbout = new ConcurrentSkipListMap<>();

    void raise(WxError error) {
        int code = error.getErrorCode();
        ConfigurationAdvice advice = ConfigurationAdvice.on(code);
        String words = "企业微信拒绝调用（%d）：%s%s。%s。".formatted(code, advice.cause(), callerOf(error), advice.remedy());
        if (raised.put(code, words) == null) {
            log.error(words);
        }
    }

    /** What is wrong right now, each with what to click. */
    List<String> current() {
        return Stream.of(raised, raisedAbout)
                .flatMap(all -> all.values().stream())
                .toList();
    }

    /** To be called whenever a call went through. */
    void clear() {
        if (raised.keySet().removeIf(code -> code != NO_CALLBACK_URL)) {
            log.info("企业微信调用已恢复");
        }
    }

    /** Tells something else that an administrator has to see to; again only when it has been cleared meanwhile. */
    void raise(String subject, String message) {
        if (raisedAbout.put(subject, message) == null) {
            log.error("{}", message);
        }
    }

    void clear(String subject, String message) {
        if (raisedAbout.remove(subject) != null) {
            log.info("{}", message);
        }
    }

    // The platform's text is logged no further than the address that it names (fact sheet 1.4).
    private static String callerOf(WxError error) {
        String text = error.getErrorMsgEn() == null ? error.getErrorMsg() : error.getErrorMsgEn();
        Matcher caller = CALLER.matcher(text == null ? "" : text);
        return caller.find() ? "（来自 " + caller.group(1) + "）" : "";
    }
}
