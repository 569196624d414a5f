package org.liaisonbot.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.TaskCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked about a person's evidence, or announced by the person: the last counts. Joins the caller's transaction. */
@Service
@Transactional
public class EvidenceQuestions {
    private static final int MOST_CANDIDATES = 60;

    private final JdbcClient jdbc;

    EvidenceQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tasks between which a person is to choose, in the question's numbering, or the ones that were announced.
     *
     * @param announced whether the person has named them before sending anything
     */
    public record Subject(boolean announced, List<TaskCode> tasks) {
        public Subject {
            tasks = List.copyOf(tasks);
        }
    }

    public void keep(UserId person, Subject subject, Instant at) {
        forget(person);
        jdbc.sql("insert into evidence_question (account_key, announced, candidates, asked_at) values (?, ?, ?, ?)")
                .param(person.key())
                .param(subject.announced())
                .param(subject.tasks().stream()
                        .limit(MOST_CANDIDATES)
                        .map(TaskCode::value)
                        .collect(Collectors.joining(" ")))
                .param(Pieces.time(at))
                .update();
    }

    public void forget(UserId person) {
        jdbc.sql("delete from evidence_question where account_key = ?")
                .param(person.key())
                .update();
    }

    /** What was asked or announced since an instant, if anything was. */
    @Transactional(readOnly = true)
    public Optional<Subject> of(UserId person, Instant since) {
        return jdbc.sql("select announced, candidates, asked_at from evidence_question where account_key = ?")
                .param(person.key())
                .query((row, number) ->
                        row.getObject(3, OffsetDateTime.class).toInstant().isBefore(since)
                                ? Optional.<Subject>empty()
                                : Optional.of(new Subject(row.getBoolean(1), codes(row.getString(2)))))
                .optional()
                .flatMap(it -> it);
    }

    private static List<TaskCode> codes(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(it -> !it.isEmpty())
                .map(TaskCode::new)
                .toList();
    }
}
