package org.liaisonbot.document;

import java.util.List;

/** A piece of a document, in reading order. */
public sealed interface Block {

    /** A line or paragraph of text outside of any table. */
    record Line(String text) implements Block {}

    /**
     * A row of a table. A cell that is merged downwards stands in every row it covers, one that is merged sideways only
     * in its first column.
     *
     * @param number the row's place in the file or sheet, from 1, as a person would count it
     * @param cells the texts of the row's cells; line breaks separate paragraphs
     */
    record Row(int number, List<String> cells) implements Block {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell at a place, empty beyond the row's end. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The beginning of a workbook's sheet; what follows belongs to it. */
    record Sheet(String name) implements Block {}
}
