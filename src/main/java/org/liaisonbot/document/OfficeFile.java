package org.liaisonbot.document;

import java.util.List;
import java.util.Locale;

/** A file as people hand it in. */
public final class OfficeFile {
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private OfficeFile() {}

    /**
     * The lines and table rows of a text, Markdown, CSV, Word or Excel file. The form is found by the content; the name
     * decides only between text with commas and other text, and is quoted when the file is refused.
     *
     * @throws UnreadableFile when it is of another form, damaged, encrypted, holds macros, or is too large
     */
    public static List<Block> read(String fileName, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new UnreadableFile(
                    "“%s”有%dMB，超过20MB的上限，请删去图片等无关内容后重试。".formatted(fileName, content.length / (1024 * 1024)));
        }
        FileForm form = FileForm.of(content);
        if (form == FileForm.ARCHIVE) {
            return packed(fileName, content);
        }
        form.refusal(content).ifPresent(reason -> {
            throw new UnreadableFile("“%s”%s".formatted(fileName, reason));
        });
        String text = Decoding.text(fileName, content);
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CommaFile.read(fileName, text)
                : TextFile.read(text);
    }

    private static List<Block> packed(String fileName, byte[] content) {
        Archive archive = Archive.inspected(fileName, content);
        if (archive.isWord()) {
            return WordFile.read(fileName, content);
        }
        if (archive.isWorkbook()) {
            return WorkbookFile.read(fileName, content);
        }
        throw new UnreadableFile("“%s”是压缩包，里面不是Word或Excel文件，请直接提供.docx、.xlsx或文本文件。".formatted(fileName));
    }
}
