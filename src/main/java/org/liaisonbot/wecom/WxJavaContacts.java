package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.SimpleGetRequestExecutor;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.User;
import org.liaisonbot.directory.Contacts;
import org.liaisonbot.directory.UserId;

/** Reads members through WxJava: fact sheet 6. An app without the permission is told so by an error, which is no fault. */
final class WxJavaContacts implements Contacts {
    private static final int ACTIVE = 1;
    private static final int DISABLED = 2;
    private static final int NOT_ACTIVATED = 4;
    private static final int LEFT = 5;

    private final WecomClient client;

    WxJavaContacts(WecomClient client) {
        this.client = client;
    }

    @Override
    public Looked look(UserId account) {
        String uri = client.url(User.USER_GET) + URLEncoder.encode(account.value(), UTF_8);
        try {
            return read(client.execute(SimpleGetRequestExecutor.create(client), uri, null));
        } catch (TokenUnavailable | WxRuntimeException notNow) {
            return new Untold();
        } catch (WxErrorException e) {
            return refused(e.getError().getErrorCode());
        }
    }

    /** A deployment that gives no status gives only members that there are. */
    private static Looked read(String answer) {
        try {
            JsonElement status =
                    JsonParser.parseString(answer).getAsJsonObject().get("status");
            return status == null || !status.isJsonPrimitive()
                    ? new Seen(Standing.ACTIVE)
                    : standing(status.getAsInt());
        } catch (JsonParseException | IllegalStateException | NumberFormatException unreadable) {
            return new Untold();
        }
    }

    private static Looked standing(int status) {
        return switch (status) {
            case ACTIVE -> new Seen(Standing.ACTIVE);
            case DISABLED -> new Seen(Standing.DISABLED);
            case NOT_ACTIVATED -> new Seen(Standing.NOT_ACTIVATED);
            case LEFT -> new Seen(Standing.LEFT);
            default -> new Untold();
        };
    }

    // 60011 is also the answer to an app that may read nobody; who asks can tell by whether it may read others.
    private static Looked refused(int code) {
        return switch (code) {
            case 60111, 46004, 301021, 40003 -> new Seen(Standing.ABSENT);
            case 60011, 50002, 60021, 660003 -> new Seen(Standing.OUT_OF_RANGE);
            default -> new Untold();
        };
    }
}
