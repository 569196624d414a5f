package org.liaisonbot.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the plan in force over a bare connection, for a command that has no time to start the application.
 *
 * @param tasks in the plan's order; empty when no plan is in force
 * @param leaders the city leaders whose names were read without a doubt
 */
public record StoredPlan(List<PlannedTask> tasks, List<String> leaders) {
    private static final String IN_FORCE = " from task t join plan p on p.plan_year = t.plan_year";
    private static final String OF_TASK_IN_FORCE =
            " x join task t on t.id = x.task_id join plan p on p.plan_year = t.plan_year";
    private static final String WANTED = " where p.in_force = true and t.dropped = false order by t.annex, t.number";

    /** @throws SQLException also when the database is not one of the bot's */
    public static StoredPlan read(Connection connection) throws SQLException {
        Map<Long, List<PlannedTask.Milestone>> milestones = lists(
                connection,
                "select x.task_id, x.due, x.words from task_milestone" + OF_TASK_IN_FORCE + WANTED + ", x.number",
                row -> new PlannedTask.Milestone(row.getDate(2).toLocalDate(), row.getString(3)));
        Map<Long, List<String>> leaders = lists(
                connection,
                "select x.task_id, x.name from task_leader" + OF_TASK_IN_FORCE + WANTED + ", x.place",
                row -> row.getString(2));
        Map<Long, List<String>> leads = responsible(connection, Part.LEAD);
        Map<Long, List<String>> supports = responsible(connection, Part.SUPPORT);
        Map<Long, List<PlannedTask.Target>> targets = lists(
                connection,
                "select x.task_id, x.total, x.unit, x.item from task_target" + OF_TASK_IN_FORCE + WANTED + ", x.place",
                row -> new PlannedTask.Target(row.getBigDecimal(2), row.getString(3), row.getString(4)));
        List<PlannedTask> tasks = query(
                connection,
                "select t.id, t.code, t.annex, t.number, t.section, t.title, t.measures, t.deadline_text, t.ongoing,"
                        + " t.season" + IN_FORCE + WANTED,
                row -> new PlannedTask(
                        new TaskCode(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        milestones.getOrDefault(row.getLong(1), List.of()),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        leaders.getOrDefault(row.getLong(1), List.of()),
                        leads.getOrDefault(row.getLong(1), List.of()),
                        supports.getOrDefault(row.getLong(1), List.of()),
                        targets.getOrDefault(row.getLong(1), List.of())));
        return new StoredPlan(
                tasks,
                query(
                        connection,
                        "select l.name from plan_leader l join plan p on p.plan_year = l.plan_year"
                                + " where p.in_force = true order by l.place",
                        row -> row.getString(1)));
    }

    private static Map<Long, List<String>> responsible(Connection connection, Part part) throws SQLException {
        return lists(
                connection,
                "select x.task_id, x.listed from task_responsible" + OF_TASK_IN_FORCE
                        + WANTED.replace(" order by", " and x.part = '" + part + "' order by") + ", x.place",
                row -> row.getString(2));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String query, Reading<T> reading) throws SQLException {
        List<T> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.add(reading.read(rows));
            }
        }
        return read;
    }

    private static <T> Map<Long, List<T>> lists(Connection connection, String query, Reading<T> reading)
            throws SQLException {
        Map<Long, List<T>> lists = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lists.computeIfAbsent(rows.getLong(1), key -> new ArrayList<>()).add(reading.read(rows));
            }
        }
        return lists;
    }
}
