package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonbot.document.Wording;

/** An annex while its rows are being gathered. */
final class AnnexDraft {
    private static final Pattern MEANINGLESS = Pattern.compile("(?i)sheet\\s*\\d*|工作表\\s*\\d*|附[件表]?\\s*\\d*");
    private static final Pattern TITLE_END = Pattern.compile(".*(?:计划|方案|清单|任务|要点|分解|安排|表)");
    private static final int LONGEST_TITLE = 60;

    private final int number;
    private final String sheet;
    private String title;
    private final Set<Field> columns = EnumSet.noneOf(Field.class);
    private final List<TableRow> rows = new ArrayList<>();

    /** @param number 0 when the document gives none */
    AnnexDraft(int number, String title, String sheet) {
        this.number = number;
        this.title = Wording.unwrapped(title);
        this.sheet = MEANINGLESS.matcher(sheet).matches() ? "" : Wording.unwrapped(sheet);
    }

    int number() {
        return number;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean continues(Lines.AnnexHeading heading) {
        return number == heading.number()
                && (heading.title().isEmpty() || heading.title().equals(title));
    }

    /** The lines between the annex's heading and its table. */
    void titled(List<String> lines) {
        if (!title.isEmpty() || rows.size() > 0) {
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            if (joined.length() + line.length() > LONGEST_TITLE
                    || TITLE_END.matcher(joined).matches()) {
                break;
            }
            joined.append(Wording.unwrapped(line));
        }
        title = joined.toString();
    }

    void add(Columns named, TableRow row) {
        columns.addAll(named.inOrder());
        rows.add(row);
    }

    Annex annex(int place) {
        boolean sheetSaysMore =
                title.isEmpty() || (!sheet.isEmpty() && Medium.in(title).isEmpty());
        return new Annex(
                number > 0 ? number : place,
                sheetSaysMore && !sheet.isEmpty() ? sheet : title,
                List.copyOf(columns),
                rows);
    }
}
