package org.liaisonbot.directory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the units over a bare connection, for a command that has no time to start the application. */
public final class StoredUnits {
    private StoredUnits() {}

    /** @throws SQLException also when the database is not one of the bot's */
    public static UnitNames read(Connection connection) throws SQLException {
        Map<String, List<String>> groups =
                lists(connection, "select unit, group_name from unit_membership order by unit, place");
        Map<String, List<String>> aliases =
                lists(connection, "select unit, alias from unit_alias order by unit, place");
        List<Unit> units = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, category from unit order by place")) {
            while (rows.next()) {
                String name = rows.getString(1);
                units.add(new Unit(
                        new UnitName(name),
                        rows.getString(2),
                        groups.getOrDefault(name, List.of()),
                        aliases.getOrDefault(name, List.of())));
            }
        }
        return new UnitNames(units);
    }

    private static Map<String, List<String>> lists(Connection connection, String query) throws SQLException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lists.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return lists;
    }
}
