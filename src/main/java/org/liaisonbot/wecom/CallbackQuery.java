package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the URL of a callback. It is read from the raw query and not through the servlet's parameters, because
 * those swallow the body when its content type says form.
 */
record CallbackQuery(@Nullable String raw) {
    String signature() {
        return require("msg_signature");
    }

    String timestamp() {
        return require("timestamp");
    }

    String nonce() {
        return require("nonce");
    }

    String echo() {
        return require("echostr");
    }

    private String require(String name) {
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        throw new MalformedCallback("no " + name + " in the query");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedCallback("the query is not URL-encoded");
        }
    }
}
