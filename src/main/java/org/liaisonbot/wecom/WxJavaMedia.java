package org.liaisonbot.wecom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.Media;
import org.liaisonbot.conversation.MediaSource;

/** Fetches what people sent through WxJava: fact sheet 5.2. */
final class WxJavaMedia implements MediaSource {
    private final WecomClient client;

    WxJavaMedia(WecomClient client) {
        this.client = client;
    }

    @Override
    public Fetched fetch(String mediaId) {
        String uri = client.url(Media.MEDIA_GET) + "?media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8);
        try {
            return client.execute(new MediaDownload(client.getRequestHttpClient()), uri, null);
        } catch (TokenUnavailable e) {
            return new NotNow(e.notBefore(), e.reason());
        } catch (WxErrorException e) {
            return refused(e.getError().getErrorCode());
        } catch (WxRuntimeException e) {
            return e.getCause() instanceof MediaDownload.TooLarge
                    ? new Gone("文件超过20MB")
                    : new NotNow(Duration.ZERO, new BrokenCall(e).result().reason());
        }
    }

    private static Fetched refused(int code) {
        return switch (ErrorCodes.kindOf(code)) {
            case RETRY, TOKEN, RATE, CONFIGURATION -> new NotNow(Duration.ofMinutes(1), "企业微信暂时不给文件（" + code + "）");
            case RECIPIENT, STATE, BAD_REQUEST, UNKNOWN -> new Gone("企业微信中已没有这个文件（" + code + "）");
        };
    }
}
