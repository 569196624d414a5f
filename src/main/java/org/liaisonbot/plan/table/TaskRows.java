package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.document.Wording;
import org.liaisonbot.plan.Doubt;

/** The rows of one task, its number, and what was doubtful in putting them together. */
public final class TaskRows {
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final RowNumber written;
    private String title;
    private int number;
    private int copy = 1;

    TaskRows(TableRow first) {
        written = RowNumber.in(first.text(Field.NUMBER));
        number = written.value();
        title = Gathering.title(first);
        rows.add(first);
    }

    RowNumber written() {
        return written;
    }

    void add(TableRow row) {
        rows.add(row);
        title = title.isEmpty() ? Gathering.title(row) : title;
    }

    void add(Doubt doubt) {
        doubts.add(doubt);
    }

    void numbered(int decided) {
        number = decided;
    }

    /** Another task of the annex has the same number. */
    void copy(int which) {
        copy = which;
    }

    public int number() {
        return number;
    }

    /** The number as it goes into the task's code. */
    public String numberInCode() {
        return copy == 1 ? String.valueOf(number) : number + "-" + copy;
    }

    public List<TableRow> rows() {
        return List.copyOf(rows);
    }

    public List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    public String section() {
        TableRow first = rows.get(0);
        String own = Wording.unwrapped(first.texts().getOrDefault(Field.SECTION, ""));
        return own.isEmpty() ? first.section() : own;
    }

    /** The title of the first row that has one. */
    public String title() {
        return title;
    }

    /** The texts of all rows under one heading, without blanks and repetitions, in order. */
    public List<String> texts(Field field) {
        return rows.stream()
                .map(row -> row.texts().getOrDefault(field, "").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
