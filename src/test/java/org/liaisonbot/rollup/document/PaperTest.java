package org.liaisonbot.rollup.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonbot.ledger.TaskFixture.aTask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaisonbot.ledger.Progress;
import org.liaisonbot.rollup.Figures;
import org.liaisonbot.rollup.LedgerLine;
import org.liaisonbot.rollup.Materials;
import org.liaisonbot.rollup.Overview;
import org.liaisonbot.rollup.PlanYear;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.Source;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {
    private static final Pattern ELSEWHERE = Pattern.compile("（全文见〔(\\d+)〕）$");

    private final RollUp week = new PlanYear().busiestWeek();
    private final XWPFDocument document = open(new Paper(week).docx());

    @Test
    void printsTheFiguresOfEveryAnnexAndTheirSum() {
        List<List<String>> lines =
                tableAfter("附件").subList(1, week.overview().annexes().size() + 2);

        List<Figures> expected = new ArrayList<>(
                week.overview().annexes().stream().map(Overview.Annex::now).toList());
        expected.add(week.overview().now());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(lines.get(i).get(1)).isEqualTo("" + expected.get(i).total());
            assertThat(lines.get(i).subList(2, 8).stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(expected.get(i).total());
            assertThat(lines.get(i).get(8)).isEqualTo("" + expected.get(i).overdue());
        }
    }

    @Test
    void printsAWeekWithoutAnyTask() {
        RollUp nothing = Materials.of().week("2024-W26", "2024-06-27T10:00:00+08:00");

        XWPFDocument paper = open(new Paper(nothing).docx());

        assertThat(paper.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(it -> it.contains("第26周"));
        assertThat(paper.getCharts()).isEmpty();
    }

    @Test
    void printsEveryTaskOfTheLedgerInItsOrder() {
        List<List<String>> lines = tableAfter("编号", "任务", "牵头领导");

        assertThat(lines.subList(1, lines.size()))
                .extracting(it -> it.get(0))
                .containsExactlyElementsOf(
                        week.ledger().stream().map(LedgerLine::code).toList());
        assertThat(lines.subList(1, lines.size()))
                .extracting(it -> it.get(9))
                .containsExactlyElementsOf(
                        week.ledger().stream().map(it -> it.light().chinese()).toList());
    }

    @Test
    void printsEverySourceWithItsWords() {
        List<List<String>> lines = tableAfter("序号", "任务", "单位");

        List<String> printed = lines.stream().skip(1).map(it -> it.get(5)).toList();
        assertThat(printed).hasSameSizeAs(week.sources());
        for (Source it : week.sources()) {
            Matcher elsewhere = ELSEWHERE.matcher(printed.get(it.number() - 1));
            int place = elsewhere.find() ? Integer.parseInt(elsewhere.group(1)) : it.number();
            assertThat(printed.get(place - 1)).isEqualTo(it.words());
            assertThat(week.sources().get(place - 1).at()).isEqualTo(it.at());
            assertThat(week.sources().get(place - 1).unit()).isEqualTo(it.unit());
        }
    }

    @Test
    void drawsChartsWhoseFiguresCanBeEdited() throws Exception {
        assertThat(document.getCharts()).hasSize(2);
        assertThat(document.getCharts().get(0).getWorkbook().getSheetAt(0).getLastRowNum())
                .isEqualTo(week.overview().annexes().size());
        assertThat(document.getCharts()
                        .get(1)
                        .getWorkbook()
                        .getSheetAt(0)
                        .getRow(1)
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo(week.overview().units().get(0).unit());
    }

    @Test
    void keepsToThePageAndTheFacesOfAnOfficialDocument() {
        CTSectPr section = document.getParagraphs().stream()
                .map(it -> it.getCTP().getPPr())
                .filter(it -> it != null && it.isSetSectPr())
                .map(it -> it.getSectPr())
                .findFirst()
                .orElseThrow();

        assertThat(section.getPgSz().getW()).isEqualTo(PageLayout.twips(210));
        assertThat(section.getPgMar().getTop()).isEqualTo(PageLayout.twips(37));
        assertThat(section.getPgMar().getLeft()).isEqualTo(PageLayout.twips(28));
        assertThat(faceOf(paragraph("关于"))).isEqualTo("方正小标宋简体 22.0");
        assertThat(faceOf(paragraph("一、总体进展"))).isEqualTo("黑体 16.0");
        assertThat(faceOf(paragraph("（一）超过完成时限"))).isEqualTo("楷体_GB2312 16.0");
        assertThat(faceOf(paragraph("截至"))).isEqualTo("仿宋_GB2312 16.0");
        assertThat(paragraph("截至").getCTP().getPPr().getInd().getFirstLineChars())
                .isEqualTo(200);
    }

    @Test
    void repeatsTheHeaderOfEveryTable() {
        assertThat(document.getTables())
                .allSatisfy(it -> assertThat(it.getRow(0).isRepeatHeader()).isTrue());
    }

    @Test
    void numbersThePages() {
        assertThat(document.getFooterList())
                .hasSize(2)
                .allSatisfy(it ->
                        assertThat(it.getParagraphArray(0).getCTP().xmlText()).contains("— ", " PAGE ", " —"));
    }

    @Test
    void takesOutsideTextForTextOnly() {
        String hostile = "<w:p/>]]>&amp;\u0000\u0007\u202Eabc\n第二行 =1+1";
        RollUp hostileWeek = Materials.of(aTask("气1")
                        .titled("A&B<c>")
                        .ongoing()
                        .ledBy("市住建局")
                        .reported("市住建局", "2024-06-25T10:00:00+08:00", Progress.ON_TRACK, 10, hostile))
                .week("2024-W26", "2024-06-26T10:00:00+08:00");

        String text = text(open(new Paper(hostileWeek).docx()));

        assertThat(text).contains("<w:p/>]]>&amp;abc 第二行 =1+1").contains("A&B<c>");
    }

    @Test
    void saysSoWhereThereIsNothingToSay() {
        RollUp quiet = Materials.of(aTask("气1").ongoing().ledBy("市住建局")).week("2024-W26", "2024-06-26T10:00:00+08:00");

        String text = text(open(new Paper(quiet).docx()));

        assertThat(text).contains("没有收到进展报告", "没有单位报告进展滞后", "没有单位提出需协调事项").doesNotContain("更正");
    }

    @Test
    void leavesACopyForLookingAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/rollup"));

        Files.write(folder.resolve("week.docx"), new Paper(week).docx());
        Files.write(folder.resolve("week.xlsx"), new RollUpWorkbook(week).xlsx());

        assertThat(folder.resolve("week.docx")).isNotEmptyFile();
    }

    private XWPFParagraph paragraph(String beginning) {
        return document.getParagraphs().stream()
                .filter(it -> it.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String faceOf(XWPFParagraph paragraph) {
        CTRPr properties = paragraph.getRuns().get(0).getCTR().getRPr();
        return properties.getRFontsArray(0).getEastAsia() + " "
                + paragraph.getRuns().get(0).getFontSizeAsDouble();
    }

    private List<List<String>> tableAfter(String... headers) {
        return document.getTables().stream()
                .map(PaperTest::cells)
                .filter(it -> it.get(0).subList(0, headers.length).equals(List.of(headers)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        document.getParagraphs().forEach(it -> text.append(it.getText()).append('\n'));
        document.getTables()
                .forEach(table -> cells(table)
                        .forEach(row -> text.append(String.join("\t", row)).append('\n')));
        return text.toString();
    }

    private static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
