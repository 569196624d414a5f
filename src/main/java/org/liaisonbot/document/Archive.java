package org.liaisonbot.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A packed office file, looked through once without keeping anything, so that what follows is of bounded size. */
final class Archive {
    private static final long MAX_UNPACKED = 64L * 1024 * 1024;
    private static final int MAX_ENTRIES = 3000;
    /** The record every complete archive ends with; behind it only a comment of at most 64 KB. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int LONGEST_END = 65_557;

    private final String fileName;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private Archive(String fileName) {
        this.fileName = fileName;
    }

    static Archive inspected(String fileName, byte[] content) {
        if (!hasEnd(content)) {
            throw new UnreadableFile("“%s”不完整，可能没有传完，请重新上传。".formatted(fileName));
        }
        Archive archive = new Archive(fileName);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.inspect(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile("“%s”已损坏，无法解开，请重新导出后重试。".formatted(fileName), damaged);
        }
        return archive;
    }

    boolean isWord() {
        return names.stream().anyMatch(name -> name.startsWith("word/document"));
    }

    boolean isWorkbook() {
        return names.contains("xl/workbook.xml");
    }

    private void inspect(String entry, InputStream in) throws IOException {
        String name = entry.toLowerCase(Locale.ROOT);
        names.add(name);
        if (names.size() > MAX_ENTRIES) {
            throw new UnreadableFile("“%s”内含的文件过多，不像正常的文档，未予读取。".formatted(fileName));
        }
        if (name.endsWith("vbaproject.bin")) {
            throw new UnreadableFile("“%s”带有宏，未予读取，请另存为不带宏的.docx或.xlsx后重试。".formatted(fileName));
        }
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] buffer = new byte[8192];
        String tail = "";
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count(read);
            tail = markup ? withoutDeclarations(tail + ascii(buffer, read)) : "";
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MAX_UNPACKED) {
            throw new UnreadableFile("“%s”解开后超过64MB，不像正常的文档，未予读取。".formatted(fileName));
        }
    }

    /** Office files never declare document types; those that do want to make a reader fetch or multiply something. */
    private String withoutDeclarations(String text) {
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableFile("“%s”内含不允许的XML声明，未予读取。".formatted(fileName));
        }
        return text.substring(Math.max(0, text.length() - 16));
    }

    /** The ASCII characters of any encoding, two-byte ones included. */
    private static String ascii(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static boolean hasEnd(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - LONGEST_END); i--) {
            if (content[i] == END[0]
                    && content[i + 1] == END[1]
                    && content[i + 2] == END[2]
                    && content[i + 3] == END[3]) {
                return true;
            }
        }
        return false;
    }
}
