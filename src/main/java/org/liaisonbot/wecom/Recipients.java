package org.liaisonbot.wecom;

import static java.util.stream.Collectors.partitioningBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.MessageSender.Sent;

/**
 * Who a message goes to, each once. An account that would be read as something else, such as {@code @all} or two accounts
 * in one, is kept off the wire and counts as unreachable.
 */
record Recipients(List<UserId> reachable, Set<UserId> malformed) {
    private static final int MAX_PER_CALL = 1000;
    private static final Pattern ACCOUNT = Pattern.compile("[^@|\\s\\p{Cntrl}][^|\\s\\p{Cntrl}]*");

    /** @throws UnsendableContent when there is nobody to send to, or too many for one call */
    static Recipients of(List<UserId> recipients) {
        Map<Boolean, List<UserId>> byForm = recipients.stream()
                .distinct()
                .collect(partitioningBy(id -> ACCOUNT.matcher(id.value()).matches()));
        List<UserId> reachable = byForm.getOrDefault(true, List.of());
        if (reachable.isEmpty()) {
            throw new UnsendableContent("没有可用的收件人账号");
        }
        if (reachable.size() > MAX_PER_CALL) {
            throw new UnsendableContent("收件人超过 " + MAX_PER_CALL + " 名");
        }
        return new Recipients(reachable, Set.copyOf(byForm.getOrDefault(false, List.of())));
    }

    /** The result with those whom we kept off. */
    Sent completed(Sent sent) {
        Set<UserId> unreachable = new HashSet<>(sent.unreachable());
        unreachable.addAll(malformed);
        return new Sent(sent.msgid(), unreachable, sent.responseCode());
    }
}
