package org.liaisonbot.rollup;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list that is too long for a chat, to be sent as an Excel workbook with one sheet.
 *
 * @param title the sheet's name
 * @param rows each as long as there are columns
 */
public record ListSheet(String title, List<String> columns, List<List<String>> rows) {
    private static final String ORDER = "list:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ListSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + columns);
            }
        }
    }

    /** What makes the workbook when it is ordered with a push: the list as it is now, whatever happens until then. */
    public String order() {
        return ORDER + JSON.writeValueAsString(this);
    }

    static Optional<ListSheet> ordered(String order) {
        return order.startsWith(ORDER)
                ? Optional.of(JSON.readValue(order.substring(ORDER.length()), ListSheet.class))
                : Optional.empty();
    }
}
