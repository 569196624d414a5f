package org.liaisonbot.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of pieces and of the tasks that they show. What was discarded is never found again. */
@Component
class Pieces {
    private static final String SELECT = "select e.* from evidence e where e.discarded_at is null and ";

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewPiece piece, String batch) {
        Origin origin = piece.origin();
        jdbc.sql("""
                        insert into evidence (message, batch, batch_open, account_key, account, by_name, unit, kind,
                            media_id, file_name, received_at, state, attempts, next_attempt_at, bytes)
                        values (?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, 0)
                        """)
                .param(origin.message())
                .param(batch)
                .param(origin.by().key())
                .param(origin.by().value())
                .param(origin.byName())
                .param(piece.unit().value())
                .param(piece.kind().name())
                .param(piece.mediaId())
                .param(SafeName.of(piece.fileName()))
                .param(time(origin.at()))
                .param(time(origin.at()))
                .update();
    }

    Optional<String> openBatchOf(UserId person, Instant since) {
        return jdbc.sql("select batch from evidence where account_key = ? and batch_open = true"
                        + " and received_at >= ? and discarded_at is null order by id desc fetch first 1 rows only")
                .param(person.key())
                .param(time(since))
                .query(String.class)
                .optional();
    }

    void closeBatchOf(UserId person) {
        jdbc.sql("update evidence set batch_open = false where account_key = ? and batch_open = true")
                .param(person.key())
                .update();
    }

    int countOf(UserId person, Instant since) {
        return jdbc.sql("select count(*) from evidence where account_key = ? and received_at >= ?")
                .param(person.key())
                .param(time(since))
                .query(Integer.class)
                .single();
    }

    List<Piece> inBatch(String batch) {
        return placed(jdbc.sql(SELECT + "e.batch = ? order by e.id").param(batch));
    }

    Optional<Piece> lastOf(UserId person, Instant since) {
        return placed(jdbc.sql(SELECT + "e.account_key = ? and e.received_at >= ?"
                                + " order by e.id desc fetch first 1 rows only")
                        .param(person.key())
                        .param(time(since)))
                .stream()
                .findFirst();
    }

    List<Piece> unplacedOf(UserId person, Instant since) {
        return placed(jdbc.sql(SELECT + "e.account_key = ? and e.received_at >= ?"
                        + " and not exists (select 1 from evidence_task t where t.evidence_id = e.id) order by e.id")
                .param(person.key())
                .param(time(since)));
    }

    List<Piece> showing(TaskCode task, int planYear) {
        return placed(jdbc.sql(SELECT + "exists (select 1 from evidence_task t where t.evidence_id = e.id"
                        + " and t.code = ? and t.plan_year = ?) order by e.id")
                .param(task.value())
                .param(planYear));
    }

    List<Piece> withReports() {
        return placed(jdbc.sql(SELECT + "exists (select 1 from evidence_task t where t.evidence_id = e.id"
                + " and t.report_id is not null) order by e.id"));
    }

    Map<TaskCode, Integer> countsByTask(int planYear) {
        Map<TaskCode, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select t.code, count(*) from evidence_task t join evidence e on e.id = t.evidence_id"
                        + " where t.plan_year = ? and e.discarded_at is null group by t.code")
                .param(planYear)
                .query(row -> {
                    counts.put(new TaskCode(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    void place(Piece piece, int planYear, List<Placement> placements) {
        jdbc.sql("delete from evidence_task where evidence_id = ?")
                .param(piece.id())
                .update();
        int place = 0;
        for (Placement placement : placements) {
            jdbc.sql(
                            "insert into evidence_task (evidence_id, place, plan_year, code, report_id) values (?, ?, ?, ?, ?)")
                    .param(piece.id())
                    .param(place++)
                    .param(planYear)
                    .param(placement.task().value())
                    .param(placement.report())
                    .update();
        }
    }

    int listWith(long report, TaskCode task, int planYear, UnitName unit) {
        return jdbc.sql("update evidence_task set report_id = ? where code = ? and plan_year = ? and report_id is null"
                        + " and evidence_id in (select id from evidence where unit = ? and discarded_at is null)")
                .param(report)
                .param(task.value())
                .param(planYear)
                .param(unit.value())
                .update();
    }

    void discard(Piece piece, Instant at) {
        jdbc.sql("update evidence set discarded_at = ?, batch_open = false where id = ?")
                .param(time(at))
                .param(piece.id())
                .update();
    }

    private List<Piece> placed(JdbcClient.StatementSpec query) {
        List<Piece> pieces = query.query((row, number) -> piece(row)).list();
        if (pieces.isEmpty()) {
            return pieces;
        }
        Map<Long, List<Placement>> placements = jdbc
                .sql("select evidence_id, code, report_id from evidence_task where evidence_id in (:ids)"
                        + " order by evidence_id, place")
                .param("ids", pieces.stream().map(Piece::id).toList())
                .query((row, number) -> Map.entry(
                        row.getLong(1), new Placement(new TaskCode(row.getString(2)), row.getObject(3, Long.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return pieces.stream()
                .map(it -> it.with(placements.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getLong("id"),
                row.getString("batch"),
                new UserId(row.getString("account")),
                row.getString("by_name"),
                new UnitName(row.getString("unit")),
                Piece.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                Piece.State.valueOf(row.getString("state")),
                row.getString("hash"),
                row.getString("content_type"),
                row.getLong("bytes"),
                List.of());
    }

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
