package org.liaisonbot.wecom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.http.client.HttpResponseException;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.wecom.longconnection.Identities;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the account behind the id that a smart bot was told: one that the directory knows is taken as it is, another is
 * asked of the platform with the app's token, once (fact sheet 10.10).
 */
final class OpenUserIds implements Identities {
    private static final String PATH = "/cgi-bin/batch/openuserid_to_userid";
    private static final int MAX_REMEMBERED = 2000;
    private static final int NO_SUCH_CALL = 404;
    private static final JsonMapper JSON = new JsonMapper();

    private final WecomClient client;
    private final Predicate<UserId> isKnown;
    private final ConfigurationAlarm alarm;
    private final Map<String, UserId> converted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UserId> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** @param isKnown whether the directory has an account */
    OpenUserIds(WecomClient client, Predicate<UserId> isKnown, ConfigurationAlarm alarm) {
        this.client = client;
        this.isKnown = isKnown;
        this.alarm = alarm;
    }

    @Override
    public synchronized UserId accountOf(String userid) {
        return plain(userid)
                .filter(isKnown)
                .or(() -> Optional.ofNullable(converted.get(userid)))
                .or(() -> asked(userid))
                .or(() -> plain(userid))
                .orElseThrow(() -> new IllegalArgumentException(
                        "an id that is no account, of " + userid.length() + " characters"));
    }

    private static Optional<UserId> plain(String userid) {
        return userid.isBlank() || userid.length() > 64 ? Optional.empty() : Optional.of(new UserId(userid));
    }

    private Optional<UserId> asked(String userid) {
        ObjectNode question = JSON.createObjectNode();
        question.putArray("open_userid_list").add(userid);
        try {
            Optional<UserId> account = read(client.post(client.url(PATH), JSON.writeValueAsString(question)), userid);
            account.ifPresent(it -> converted.put(userid, it));
            return account;
        } catch (TokenUnavailable e) {
            throw new Unavailable(e.reason());
        } catch (WxErrorException e) {
            return refused(e);
        } catch (WxRuntimeException e) {
            return broken(e);
        }
    }

    private static Optional<UserId> read(String answer, String userid) {
        try {
            return JSON.readTree(answer)
                    .path("userid_list")
                    .valueStream()
                    .filter(pair -> pair.path("open_userid").asString("").equals(userid))
                    .map(pair -> pair.path("userid"))
                    .filter(JsonNode::isString)
                    .flatMap(account -> plain(account.asString()).stream())
                    .findFirst();
        } catch (JacksonException e) {
            throw new Unavailable("an answer that cannot be read");
        }
    }

    /** An older private deployment does not have this call, and tells plain accounts (fact sheet 12). */
    private static Optional<UserId> broken(WxRuntimeException e) {
        if (e.getCause() instanceof HttpResponseException answer && answer.getStatusCode() == NO_SUCH_CALL) {
            return Optional.empty();
        }
        throw new Unavailable(new BrokenCall(e).result().reason());
    }

    /** Where the app may not ask, or the platform knows no such id, the id stays what it is: a stranger's. */
    private Optional<UserId> refused(WxErrorException e) {
        return switch (ErrorCodes.kindOf(e.getError().getErrorCode())) {
            case RETRY, TOKEN, RATE ->
                throw new Unavailable("refused with " + e.getError().getErrorCode());
            case CONFIGURATION -> {
                alarm.raise(e.getError());
                yield Optional.empty();
            }
            case RECIPIENT, BAD_REQUEST, STATE, UNKNOWN -> Optional.empty();
        };
    }
}
