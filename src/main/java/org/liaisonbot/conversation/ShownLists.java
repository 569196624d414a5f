package org.liaisonbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.TaskCode;
import org.springframework.stereotype.Component;

/** What the last list that somebody of the office was shown numbered, so that 同意 2 or 催办 3 means what they saw. */
@Component
class ShownLists {
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final ShownListRows rows;

    ShownLists(ShownListRows rows) {
        this.rows = rows;
    }

    /** @param codes in the numbering that was shown, from 1 */
    void keep(Person person, List<TaskCode> codes, Instant now) {
        String listed = codes.stream().map(TaskCode::value).collect(Collectors.joining(" "));
        rows.save(new ShownListRow(person.account(), listed, now));
    }

    /** Remembers the single task that the person looks at; the list before keeps its numbers. */
    void keepLookedAt(Person person, TaskCode task, Instant now) {
        ShownListRow row =
                rows.findById(person.account().key()).orElseGet(() -> new ShownListRow(person.account(), "", now));
        row.showedTask(task.value(), now);
        rows.save(row);
    }

    /** The single task that was looked at since the last list. */
    Optional<TaskCode> lookedAtBy(Person person, Instant now) {
        return rows.findById(person.account().key())
                .filter(it -> !it.shownAt().plus(GOOD_FOR).isBefore(now))
                .flatMap(it -> Optional.ofNullable(it.lookedAt()))
                .map(TaskCode::new);
    }

    /** Empty when nothing was shown of late. */
    List<TaskCode> lastShownTo(Person person, Instant now) {
        return rows.findById(person.account().key())
                .filter(it -> !it.shownAt().plus(GOOD_FOR).isBefore(now))
                .map(it -> Arrays.stream(it.codes().split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(TaskCode::new)
                        .toList())
                .orElse(List.of());
    }
}
