package org.liaisonbot.plan.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.Wording;

/** Walks through a document once and sorts its lines and rows by annex and section. */
public final class TableWalk {
    private static final int LINES_BELOW_HEADLINE = 2;

    private final List<String> preamble = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> strays = new ArrayList<>();
    private final AnnexDrafts annexes = new AnnexDrafts();
    /** Lines since the last table row or annex heading. */
    private final List<String> loose = new ArrayList<>();
    /** The lines right above the latest table. */
    private List<String> caption = List.of();
    /** The heading of a medium right above a table; without 附件 each medium may have a table of its own. */
    private String headline = "";

    private boolean annexesAreNumbered;

    private String sheet = "";
    private String section = "";
    private boolean sawTable;
    private boolean annexOpened;
    private @Nullable Columns columns;
    private @Nullable Columns lastColumns;

    private TableWalk() {}

    public static PlanTables through(List<Block> blocks) {
        TableWalk walk = new TableWalk();
        blocks.forEach(walk::step);
        return walk.result();
    }

    private void step(Block block) {
        if (block instanceof Block.Line line) {
            line(line.text());
        } else if (block instanceof Block.Row row) {
            row(row);
        } else if (block instanceof Block.Sheet sheetStart) {
            sheet(sheetStart.name());
        }
    }

    private void sheet(String name) {
        sheet = name;
        columns = null;
        section = "";
        loose.clear();
        open(Lines.annexHeading(name).orElse(new Lines.AnnexHeading(0, "")));
    }

    private void line(String text) {
        if (text.isBlank() || Lines.isPageNumber(text)) {
            return;
        }
        lines.add(text);
        if (!sawTable) {
            preamble.add(text);
        }
        Optional<Lines.AnnexHeading> heading = Lines.annexHeading(text);
        if (heading.isPresent()) {
            open(heading.get());
        } else if (Lines.isSectionHeading(text)
                && !annexesAreNumbered
                && Medium.in(text).isPresent()) {
            headline = Wording.unwrapped(text);
            loose.clear();
        } else if (Lines.isSectionHeading(text)) {
            headline = "";
            heading(text);
        } else {
            loose.add(text);
            headline = loose.size() > LINES_BELOW_HEADLINE ? "" : headline;
        }
    }

    private void heading(String text) {
        if (annexOpened) {
            section = Wording.unwrapped(text);
        } else {
            loose.add(text);
        }
    }

    private void open(Lines.AnnexHeading heading) {
        annexOpened = true;
        annexesAreNumbered |= heading.number() > 0;
        loose.clear();
        if (annexes.open(heading, sheet)) {
            section = "";
            columns = null;
        }
    }

    private void row(Block.Row row) {
        if (row.isBlank()) {
            return;
        }
        Optional<Columns> named = Columns.namedBy(row);
        if (named.isPresent()) {
            table(row, named.get());
            return;
        }
        if (columns == null && goesOnWithoutHeader(row)) {
            columns = lastColumns;
            annexes.titled(loose);
        }
        if (columns == null && onlyTextAtFront(row).isPresent()) {
            line(words(row));
        } else if (columns == null || row.cells().size() * 2 < columns.width()) {
            stray(words(row));
        } else {
            inside(columns, row);
        }
    }

    /** Under a new annex heading a table may go on without naming its columns again. */
    private boolean goesOnWithoutHeader(Block.Row row) {
        return lastColumns != null
                && row.cells().size() >= lastColumns.width()
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() > 2
                && RowNumber.in(numberCell(row, lastColumns)).isClean();
    }

    private static String numberCell(Block.Row row, Columns named) {
        int place = named.inOrder().indexOf(Field.NUMBER);
        return place < 0 ? "" : named.known(row).get(place);
    }

    private void table(Block.Row header, Columns named) {
        headings.add(words(header));
        if (annexOpened) {
            annexes.titled(loose);
        }
        if (columns == null || !loose.isEmpty()) {
            caption = List.copyOf(loose);
        }
        sawTable = true;
        columns = named;
        lastColumns = named;
        annexOpened = true;
        loose.clear();
    }

    private void inside(Columns named, Block.Row row) {
        Optional<String> only = onlyTextAtFront(row);
        if (only.isPresent() && !RowNumber.in(only.get()).isClean()) {
            alone(only.get());
            return;
        }
        if (Lines.isTotal(words(row))) {
            return;
        }
        if (startsAnotherAnnex(numberCell(row, named))) {
            annexes.add(headline.isEmpty() ? caption.get(caption.size() - 1) : Lines.withoutOrdinal(headline), sheet);
            section = headline.isEmpty() ? section : "";
        } else if (!headline.isEmpty()) {
            section = headline;
        }
        headline = "";
        caption = List.of();
        loose.clear();
        annexes.latest(sheet).add(named, new TableRow(section, row.number(), named.inOrder(), named.known(row)));
    }

    private void alone(String text) {
        if (Lines.annexHeading(text).isEmpty() && Lines.canBeSection(text)) {
            section = Wording.unwrapped(text);
        } else {
            stray(text);
        }
    }

    private void stray(String text) {
        if (sawTable && !Lines.isRemark(text) && Lines.annexHeading(text).isEmpty()) {
            strays.add(text);
        }
        line(text);
    }

    /** Numbers that begin again at 1 below a caption of their own. */
    private boolean startsAnotherAnnex(String number) {
        boolean headed = !headline.isEmpty()
                || (!caption.isEmpty() && !annexes.latest(sheet).isEmpty());
        return headed && RowNumber.in(number).value() == 1;
    }

    private static Optional<String> onlyTextAtFront(Block.Row row) {
        List<String> texts =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        boolean alone = texts.size() == 1 && (!row.cell(0).isBlank() || Lines.isSectionHeading(texts.get(0)));
        return alone ? Optional.of(texts.get(0)) : Optional.empty();
    }

    private static String words(Block.Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .distinct()
                .map(Wording::unwrapped)
                .collect(Collectors.joining("　"));
    }

    private PlanTables result() {
        return new PlanTables(preamble, lines, annexes.withRows(), headings, strays);
    }
}
