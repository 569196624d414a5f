package org.liaisonbot.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text with commas, semicolons or tabs between the cells. */
final class CommaFile {
    private static final int LONGEST_FIRST_LINE = 10_000;

    private CommaFile() {}

    static List<Block> read(String fileName, String text) {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
        List<Block> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            for (CSVRecord row : parser) {
                rows.add(new Block.Row((int) line, row.toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableFile("“%s”第%d行起的引号不成对，无法按CSV读取，请检查后重试。".formatted(fileName, rows.size() + 1), broken);
        }
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST_FIRST_LINE));
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('，') >= 0 ? '，' : ',';
    }
}
