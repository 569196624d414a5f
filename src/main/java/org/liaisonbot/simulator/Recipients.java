package org.liaisonbot.simulator;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaisonbot.simulator.rules.Refused;
import tools.jackson.databind.JsonNode;

/**
 * Whom a message reaches and whom not. The stand-in has no departments and no tags.
 *
 * @param invalid in lower case, as the platform answers them
 */
record Recipients(Set<String> reached, Set<String> invalid, Set<String> unlicensed, String parties, String tags) {
    private static final int MAX_USERS = 1000;

    /** @throws Refused when nobody is named, too many are, or nobody of those can be reached */
    static Recipients of(JsonNode message, Members members, Faults faults) {
        String users = message.path("touser").asString("");
        String parties = message.path("toparty").asString("");
        String tags = message.path("totag").asString("");
        if (users.isBlank() && parties.isBlank() && tags.isBlank()) {
            throw new Refused(82001, "touser & toparty & totag all empty");
        }
        Recipients recipients =
                new Recipients(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), parties, tags);
        recipients.sort(users.equals("@all") ? List.copyOf(members.accounts()) : split(users), members, faults);
        if (recipients.reached.isEmpty()) {
            throw new Refused(81013, "user & party & tag all invalid");
        }
        return recipients;
    }

    /** The lists of the answer that have something in them. */
    Map<String, Object> complaints() {
        Map<String, Object> lists = new TreeMap<>(Map.of(
                "invaliduser",
                String.join("|", invalid),
                "unlicenseduser",
                String.join("|", unlicensed),
                "invalidparty",
                parties,
                "invalidtag",
                tags));
        lists.values().removeIf(""::equals);
        return lists;
    }

    private void sort(List<String> users, Members members, Faults faults) {
        if (users.size() > MAX_USERS) {
            throw new Refused(40032, "invalid userid list size");
        }
        for (String user : users) {
            Optional<String> member = members.spellingOf(user).filter(account -> !faults.isUnreachable(account));
            if (member.isEmpty()) {
                invalid.add(user.toLowerCase(Locale.ROOT));
            } else if (faults.isUnlicensed(user)) {
                unlicensed.add(user.toLowerCase(Locale.ROOT));
            } else {
                reached.add(member.get());
            }
        }
    }

    private static List<String> split(String users) {
        return Arrays.stream(users.split("\\|")).filter(user -> !user.isBlank()).collect(Collectors.toList());
    }
}
