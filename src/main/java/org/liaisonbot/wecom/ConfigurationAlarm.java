package org.liaisonbot.wecom;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once, that WeCom refuses the app and what to do about it. */
final class ConfigurationAlarm {
    private static final Logger log = LoggerFactory.getLogger(ConfigurationAlarm.class);
    private static final Pattern CALLER = Pattern.compile("from ip: ?([0-9A-Fa-f.:]{3,45})");

    /** Only cards need the callback URL, so other messages that go through say nothing about it. */
    private static final int NO_CALLBACK_URL = 43012;

    private final Set<Integer> raised = ConcurrentHashMap.newKeySet();
    private final Set<String> raisedAbout = ConcurrentHashMap.newKeySet();

    void raise(WxError error) {
        int code = error.getErrorCode();
        if (raised.add(code)) {
            ConfigurationAdvice advice = ConfigurationAdvice.on(code);
            log.error("企业微信拒绝调用（{}）：{}{}。{}。", code, advice.cause(), callerOf(error), advice.remedy());
        }
    }

    /** To be called whenever a call went through. */
    void clear() {
        if (raised.removeIf(code -> code != NO_CALLBACK_URL)) {
            log.info("企业微信调用已恢复");
        }
    }

    /** Tells something else that an administrator has to see to; again only when it has been cleared meanwhile. */
    void raise(String subject, String message) {
        if (raisedAbout.add(subject)) {
            log.error("{}", message);
        }
    }

    void clear(String subject, String message) {
        if (raisedAbout.remove(subject)) {
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
