package org.liaisonbot.directory;

/**
 * A doubt about one line of a directory file, for a person to settle.
 *
 * @param sheet the workbook's sheet; empty for other files
 * @param line the line in the file or sheet, from 1; 0 when it is about the directory as a whole
 * @param field the column's usual heading, such as 账号
 * @param raw the words as they stand there
 * @param message what is wrong and what was done about it, in Chinese
 */
public record DirectoryFinding(Severity severity, String sheet, int line, String field, String raw, String message) {
    public enum Severity {
        /** The line cannot be taken as it stands. */
        ERROR,
        WARNING,
        INFO
    }
}
