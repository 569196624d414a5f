package org.liaisonbot.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReadingDirectoryWorkbooksTests {
    private final DirectoryReader reader = new DirectoryReader();

    @Test
    void readsUnitsAndPeopleFromTwoSheetsInAnyOrder() throws IOException {
        ReadDirectory read = reader.read("名录.xlsx", bothSheets());

        assertThat(read.units()).extracting(unit -> unit.name().value()).containsExactly("市水利局");
        assertThat(read.people())
                .containsExactly(new PersonEntry("张三", "zhangsan", "市水利局", Role.LIAISON, "13800000000"));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void namesTheSheetAndTheLineOfADoubt() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet people = workbook.createSheet("人员");
            row(people, 0, "联络员名单");
            row(people, 2, "姓名", "账号", "单位", "角色", "手机");
            row(people, 3, "张三", "zhangsan", "市水务局", "联络员", "");

            ReadDirectory read = reader.read("名录.xlsx", bytes(workbook));

            assertThat(read.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.sheet()).isEqualTo("人员");
                assertThat(finding.line()).isEqualTo(4);
                assertThat(finding.field()).isEqualTo("单位");
            });
        }
    }

    @Test
    void refusesWhatIsNoTableInOneSentence() {
        assertThatThrownBy(() -> reader.read("名录.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isInstanceOf(UnreadableDirectory.class)
                .hasMessageContaining("名录.xlsx")
                .hasMessageContaining("图片");
        assertThatThrownBy(() -> reader.read("名录.csv", "名称,类别\n\"未完".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDirectory.class)
                .hasMessageContaining("引号");
    }

    private static byte[] bothSheets() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet people = workbook.createSheet("人员");
            row(people, 0, "手机号码", "姓名", "企业微信账号", "所在单位", "角色");
            row(people, 1, "", "张三", "zhangsan", "水利局", "联络员");
            people.getRow(1).getCell(0).setCellValue(13_800_000_000d);
            Sheet units = workbook.createSheet("单位");
            row(units, 0, "名称", "类别", "所属组", "别名");
            row(units, 1, "市水利局", "市直部门", "", "水利局");
            return bytes(workbook);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
