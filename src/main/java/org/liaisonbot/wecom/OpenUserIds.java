package org.liaisonbot.wecom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.liaisonbot.directory.Directory;
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
    private static final JsonMapper JSON = new JsonMapper();

    private final WecomClient client;
    private final Directory directory;
    private final ConfigurationAlarm alarm;
    private final Map<String, UserId> converted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UserId> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    OpenUserIds(WecomClient client, Directory directory, ConfigurationAlarm alarm) {
        this.client = client;
        this.directory = directory;
        this.alarm = alarm;
    }

    @Override
    public UserId accountOf(String userid) {
        Optional<UserId> plain = plain(userid).filter(it -> directory.person(it).isPresent());
        if (plain.isPresent()) {
            return plain.get();
        }
        synchronized (converted) {
            UserId known = converted.get(userid);
            if (known != null) {
                return known;
            }
        }
        Optional<UserId> account = asked(userid);
        account.ifPresent(it -> {
            synchronized (converted) {
                converted.put(userid, it);
            }
        });
        return account.or(() -> plain(userid)).orElseThrow(() -> new IllegalArgumentException("not an account"));
    }

    private static Optional<UserId> plain(String userid) {
        return userid.isBlank() || userid.length() > 64 ? Optional.empty() : Optional.of(new UserId(userid));
    }

    private Optional<UserId> asked(String userid) {
        ObjectNode question = JSON.createObjectNode();
        question.putArray("open_userid_list").add(userid);
        try {
            return read(client.post(client.url(PATH), JSON.writeValueAsString(question)), userid);
        } catch (TokenUnavailable e) {
            throw new Unavailable(e.reason());
        } catch (WxErrorException e) {
            return refused(e);
        } catch (WxRuntimeException e) {
            throw new Unavailable(new BrokenCall(e).result().reason());
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
