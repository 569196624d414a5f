package org.liaisonbot.wecom;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/**
 * The app's one access token, as this instance knows it. One thread asks the store for it while the others wait, a little
 * before its end, and its life is counted on a monotonic clock. When the platform refuses the app itself, it is left alone
 * for minutes: a wrong secret in a loop gets the address banned for an hour (fact sheet 1.2).
 */
final class AccessTokens {
    private static final Duration AFTER_MISCONFIGURATION = Duration.ofMinutes(5);
    private static final Duration AFTER_RATE_LIMIT = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final int MAX_REFUSED_IN_A_ROW = 3;

    private final Source source;
    private final TokenStore store;
    private final Clock wall;
    private final ConfigurationAlarm alarm;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final AtomicInteger refusedInARow = new AtomicInteger();
    private @Nullable String token;
    private @Nullable String spent;
    private long endNanos;
    private int rateLimited;
    private String pauseReason = "";

    AccessTokens(Source source, TokenStore store, ConfigurationAlarm alarm, Clocks clocks) {
        this.source = source;
        this.store = store;
        this.wall = clocks.wall();
        this.alarm = alarm;
        this.nanoTime = clocks.nanoTime();
        this.pause = new Pause(clocks.business(), nanoTime);
    }

    /** @throws TokenUnavailable when the platform gives none, or when it is too early to ask again */
    synchronized String current() {
        if (token != null && nanoTime.getAsLong() - endNanos < 0) {
            return token;
        }
        requireNoPause();
        requireSense();
        return agreed();
    }

    /** A call with this token was refused for it. A token that has replaced it meanwhile stays. */
    synchronized void refused(String used) {
        if (used.equals(token)) {
            token = null;
            spent = used;
            refusedInARow.incrementAndGet();
        }
    }

    /** A call went through. */
    void accepted() {
        refusedInARow.set(0);
    }

    private void requireNoPause() {
        Duration remaining = pause.remaining();
        if (remaining.compareTo(Duration.ZERO) > 0) {
            throw new TokenUnavailable(remaining, pauseReason);
        }
    }

    // A platform that takes none of its own fresh tokens would otherwise be asked for ever (WxJava issue 1381).
    private void requireSense() {
        if (refusedInARow.get() >= MAX_REFUSED_IN_A_ROW) {
            refusedInARow.set(0);
            throw paused(AFTER_RATE_LIMIT, "企业微信连续拒绝新取得的 access_token");
        }
    }

    private String agreed() {
        try {
            TokenStore.Kept kept = store.inForce(spent, source);
            token = kept.token();
            endNanos = nanoTime.getAsLong()
                    + Duration.between(wall.instant(), kept.endsAt()).toNanos();
            rateLimited = 0;
            return kept.token();
        } catch (WxErrorException e) {
            throw failed(e.getError());
        }
    }

    private TokenUnavailable failed(WxError error) {
        String refusal = "企业微信未发放 access_token（" + error.getErrorCode() + "）";
        return switch (ErrorCodes.kindOf(error.getErrorCode())) {
            case RETRY -> new TokenUnavailable(Duration.ZERO, refusal);
            case RATE -> {
                int doublings = Math.min(rateLimited++, MAX_DOUBLINGS);
                yield paused(AFTER_RATE_LIMIT.multipliedBy(1L << doublings), refusal + "：调用过于频繁");
            }
            default -> {
                alarm.raise(error);
                yield paused(
                        AFTER_MISCONFIGURATION,
                        refusal + "："
                                + ConfigurationAdvice.on(error.getErrorCode()).cause());
            }
        };
    }

    private TokenUnavailable paused(Duration wait, String reason) {
        pause.begin(wait);
        pauseReason = reason;
        return new TokenUnavailable(wait, reason);
    }

    /** Where tokens come from. */
    interface Source {
        /** @throws WxErrorException when the platform refuses */
        WxAccessToken fetch() throws WxErrorException;
    }
}
