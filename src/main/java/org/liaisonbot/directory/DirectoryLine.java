package org.liaisonbot.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.Wording;

/** A line of a directory file under its headings. */
record DirectoryLine(String sheet, Block.Row row, Map<DirectoryColumn, Integer> places) {

    String text(DirectoryColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : Wording.unwrapped(row.cell(place));
    }

    List<String> texts(DirectoryColumn column) {
        return Arrays.stream(text(column).split("[;；|｜、]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    DirectoryFinding error(DirectoryColumn column, String message) {
        return finding(DirectoryFinding.Severity.ERROR, column, message);
    }

    DirectoryFinding warning(DirectoryColumn column, String message) {
        return finding(DirectoryFinding.Severity.WARNING, column, message);
    }

    DirectoryFinding info(DirectoryColumn column, String message) {
        return finding(DirectoryFinding.Severity.INFO, column, message);
    }

    private DirectoryFinding finding(DirectoryFinding.Severity severity, DirectoryColumn column, String message) {
        return new DirectoryFinding(severity, sheet, row.number(), column.label(), text(column), message);
    }
}
