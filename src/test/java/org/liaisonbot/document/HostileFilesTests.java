package org.liaisonbot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileFilesTests {
    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><x>&a;&b;</x>";

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.99})
    void refusesADocumentThatIsCutOff(double kept) throws IOException {
        byte[] whole = word();

        refuses("plan.docx", Arrays.copyOf(whole, (int) (whole.length * kept)), "不完整");
    }

    @Test
    void refusesABombBeforeUnpackingIt() throws IOException {
        byte[] bomb = zip(Map.of("word/document.xml", new byte[100 * 1024 * 1024]));
        assertThat(bomb.length).isLessThan(1024 * 1024);

        refuses("plan.docx", bomb, "超过64MB");
    }

    @Test
    void refusesManySmallEntries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 5000; i++) {
            entries.put("word/document" + i + ".xml", new byte[0]);
        }

        refuses("plan.docx", zip(entries), "文件过多");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void refusesEntityDeclarationsInAnyEncoding(String charset) throws IOException {
        refuses("plan.docx", zip(Map.of("word/document.xml", ENTITIES.getBytes(charset))), "不允许的XML声明");
    }

    @Test
    void refusesAnEncryptedWorkbook() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(workbook());
            }
            container.writeFilesystem(out);

            refuses("plan.xlsx", out.toByteArray(), "密码");
        }
    }

    @Test
    void refusesMacros() throws IOException {
        refuses(
                "plan.xlsx",
                zip(Map.of("xl/workbook.xml", new byte[0], "xl/vbaProject.bin", new byte[] {1, 2, 3})),
                "宏");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000, 图片",
        "FFD8FFE000104A464946, 图片",
        "474946383961, 图片",
        "255044462D312E37, PDF",
        "D0CF11E0A1B11AE10000, 旧版",
        "526172211A0700, 压缩包",
        "00010203040506070809, 不是可读的文本"
    })
    void saysWhatARenamedFileReallyIs(String beginning, String word) {
        byte[] bytes = new byte[beginning.length() / 2 + 100];
        for (int i = 0; i < beginning.length() / 2; i++) {
            bytes[i] = (byte) Integer.parseInt(beginning.substring(i * 2, i * 2 + 2), 16);
        }

        refuses("plan.docx", bytes, word);
    }

    @Test
    void refusesFiftyMegabytes() {
        refuses("plan.md", new byte[50 * 1024 * 1024], "20MB");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("plan.md", new byte[0], "空文件");
    }

    @Test
    void refusesAnArchiveOfSomethingElse() throws IOException {
        refuses("plan.docx", zip(Map.of("readme.txt", "x".getBytes(StandardCharsets.UTF_8))), "压缩包");
    }

    @Test
    void refusesAPackageWithoutItsParts() throws IOException {
        refuses("plan.docx", zip(Map.of("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8))), "已损坏");
        refuses("plan.xlsx", zip(Map.of("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8))), "已损坏");
    }

    @Test
    void readsADocumentWhoseNameSaysSomethingElse() throws IOException {
        assertThat(OfficeFile.read("plan.txt", word())).contains(new Block.Line("附件1"));
    }

    @Test
    @Timeout(10)
    void readsNineteenMegabytesOfOneLine() {
        byte[] text = "六月底前、".repeat(19 * 1024 * 1024 / 15).getBytes(StandardCharsets.UTF_8);

        assertThat(OfficeFile.read("plan.txt", text)).hasSize(1);
    }

    private static void refuses(String name, byte[] content, String word) {
        long started = System.nanoTime();
        assertThatThrownBy(() -> OfficeFile.read(name, content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(word)
                .hasMessageContaining(name)
                .hasMessageEndingWith("。")
                .hasMessageNotContaining("\n");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("附件1");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("一").createRow(0).createCell(0).setCellValue("附件1");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
