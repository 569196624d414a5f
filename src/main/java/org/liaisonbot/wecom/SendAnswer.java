package org.liaisonbot.wecom;

import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.MessageSender.Sent;

/** What the platform says to a message that it took: fact sheet 3.3. WxJava's bean knows no unlicensed users. */
record SendAnswer(JsonObject json) {
    /** @throws WxRuntimeException when it is not a whole answer */
    static SendAnswer parse(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (json.has("errcode")) {
                return new SendAnswer(json);
            }
        } catch (JsonParseException | IllegalStateException e) {
            throw new WxRuntimeException("an answer that is not JSON");
        }
        throw new WxRuntimeException("an answer without an errcode");
    }

    Sent sent(List<UserId> recipients) {
        Set<String> refused = Stream.of("invaliduser", "unlicenseduser")
                .flatMap(this::accounts)
                .map(account -> account.strip().toLowerCase(Locale.ROOT))
                .collect(toSet());
        Set<UserId> unreachable = recipients.stream()
                .filter(recipient -> refused.contains(recipient.key()))
                .collect(toSet());
        String msgid = text("msgid");
        return new Sent(msgid == null ? "" : msgid, unreachable, text("response_code"));
    }

    // A string joined by | here, an array in the platform's other answers (fact sheet 3.8).
    private Stream<String> accounts(String field) {
        JsonElement value = json.get(field);
        if (value != null && value.isJsonArray()) {
            return StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                    .map(JsonElement::getAsString);
        }
        String joined = text(field);
        return joined == null ? Stream.empty() : Arrays.stream(joined.split("\\|"));
    }

    private @Nullable String text(String field) {
        JsonElement value = json.get(field);
        return value == null || !value.isJsonPrimitive() || value.getAsString().isEmpty() ? null : value.getAsString();
    }
}
