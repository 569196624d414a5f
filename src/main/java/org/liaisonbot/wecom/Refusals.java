package org.liaisonbot.wecom;

import java.time.Duration;
import me.chanjar.weixin.common.error.WxCpErrorMsgEnum;
import me.chanjar.weixin.common.error.WxError;
import org.liaisonbot.outbox.MessageSender.GiveUp;
import org.liaisonbot.outbox.MessageSender.RetryLater;
import org.liaisonbot.outbox.MessageSender.SendResult;
import org.liaisonbot.outbox.PushId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an errcode on a message to what becomes of the push: fact sheet 4.3. */
final class Refusals {
    private static final Duration ONE_WINDOW = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);
    private static final int MAX_MEANING = 60;
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final ConfigurationAlarm alarm;

    Refusals(ConfigurationAlarm alarm) {
        this.alarm = alarm;
    }

    SendResult resultOf(PushId push, WxError error) {
        int code = error.getErrorCode();
        return switch (ErrorCodes.kindOf(code)) {
            case RETRY -> new RetryLater(Duration.ZERO, "企业微信系统繁忙（" + code + "）");
            case TOKEN -> new RetryLater(ONE_WINDOW, "企业微信拒绝刚取得的 access_token（" + code + "）");
            case RATE -> new RetryLater(windowOf(code), "企业微信调用过于频繁（" + code + "）");
            case CONFIGURATION -> misconfigured(error);
            case RECIPIENT -> new GiveUp(code == ErrorCodes.NOBODY_REACHABLE ? nobody(code) : reason(code));
            case STATE -> changed(code);
            case BAD_REQUEST, UNKNOWN -> givenUpLoudly(push, code);
        };
    }

    private static Duration windowOf(int code) {
        return code == ErrorCodes.TOO_MANY_AT_ONCE ? A_MOMENT : ONE_WINDOW;
    }

    private SendResult misconfigured(WxError error) {
        alarm.raise(error);
        String cause = ConfigurationAdvice.on(error.getErrorCode()).cause();
        return new RetryLater(UNTIL_SOMEBODY_LOOKED, cause + "（" + error.getErrorCode() + "）");
    }

    private static SendResult changed(int code) {
        return code == ErrorCodes.MEDIA_GONE
                ? new RetryLater(Duration.ZERO, "上传的文件已失效，将重新上传（" + code + "）")
                : new GiveUp(reason(code));
    }

    private static SendResult givenUpLoudly(PushId push, int code) {
        log.error("WeCom refuses push {} for good with errcode {}", push, code);
        return new GiveUp(reason(code));
    }

    private static String nobody(int code) {
        return "没有一位收件人可达：账号无效，或不在应用可见范围（" + code + "）";
    }

    // The text is WxJava's own for the code, never the platform's, which may quote what was sent.
    private static String reason(int code) {
        String meaning = WxCpErrorMsgEnum.findMsgByCode(code);
        String known = meaning == null ? "未知的错误码" : meaning.split("[；;]")[0];
        return "企业微信拒绝此消息：" + known.substring(0, Math.min(known.length(), MAX_MEANING)) + "（" + code + "）";
    }
}
