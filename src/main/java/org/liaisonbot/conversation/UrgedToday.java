package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.outbox.Push;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.outbox.PushState;
import org.springframework.stereotype.Component;

/** Who was urged about which tasks on a day, by anybody of the office: once a day is enough. */
@Component
class UrgedToday {
    private final Outbox outbox;

    UrgedToday(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The tasks that each account was urged about; what failed or was recalled does not count. */
    record Urged(Map<String, Set<TaskCode>> byAccount) {
        List<TaskCode> leftFor(UserId account, Collection<TaskCode> codes) {
            Set<TaskCode> urged = byAccount.getOrDefault(account.key(), Set.of());
            return codes.stream().filter(it -> !urged.contains(it)).toList();
        }
    }

    Urged on(LocalDate day) {
        Map<String, Set<TaskCode>> byAccount = new HashMap<>();
        outbox.between(day, day).stream()
                .filter(it -> it.kind() == PushKind.URGE && counts(it))
                .forEach(push -> push.recipients()
                        .forEach(it -> byAccount
                                .computeIfAbsent(it.key(), key -> new HashSet<>())
                                .addAll(push.tasks())));
        return new Urged(byAccount);
    }

    private static boolean counts(Push push) {
        return push.state() != PushState.FAILED && push.state() != PushState.RECALLED;
    }
}
