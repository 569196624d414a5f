package org.liaisonbot.wecom;

import java.time.Instant;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/** Keeps the app's one access token for all instances. */
interface TokenStore {
    /**
     * The token in force. When there is none, or it is the one that was refused or that ends, a new one is fetched, by
     * one instance while the others wait for it; one that another instance has fetched meanwhile is never thrown away.
     *
     * @param spent a token that the platform does not take any more; null when none was tried
     * @throws WxErrorException when the platform gives no token
     */
    Kept inForce(@Nullable String spent, AccessTokens.Source source) throws WxErrorException;

    /** @param endsAt by the wall clock, a little before the platform's own end */
    record Kept(String token, Instant endsAt) {
        @Override
        public String toString() {
            return "Kept[endsAt=" + endsAt + "]";
        }
    }
}
