package org.liaisonbot.rollup.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** An official document being written, from top to bottom. */
final class Manuscript {
    /** 22 lines on a page, GB/T 9704-2012 section 5.2.3; set line by line, because a grid would stretch the tables. */
    private static final double LINE_PITCH_POINTS = 28;

    private static final double TITLE_PITCH_POINTS = 36;
    private static final int TWO_CHARACTERS_TWIPS = 640;
    private static final int CHARACTERS_AFTER_THE_DATE = 4;

    private final XWPFDocument document = new XWPFDocument();
    private final PageLayout layout = new PageLayout(document);

    private boolean atTopOfPage;
    private int tables;
    private int figures;

    Manuscript() {
        layout.setUp();
    }

    /** Broken where the sense breaks, not where the line is full. */
    void title(String first, String second) {
        XWPFParagraph title = line(ParagraphAlignment.CENTER);
        title.setSpacingBetween(TITLE_PITCH_POINTS, LineSpacingRule.EXACT);
        write(title, first, Face.TITLE);
        title.getRuns().get(0).addBreak();
        write(title, second, Face.TITLE);
    }

    void centred(String text) {
        write(line(ParagraphAlignment.CENTER), text, Face.BODY);
    }

    void blank() {
        XWPFParagraph line = line(ParagraphAlignment.LEFT);
        line.setKeepNext(true);
        write(line, "", Face.BODY);
    }

    void heading(String text) {
        heading(text, Face.HEADING_1, 0);
    }

    void subheading(String text) {
        heading(text, Face.HEADING_2, 1);
    }

    private void heading(String text, Face face, int level) {
        XWPFParagraph line = indented();
        line.setKeepNext(true);
        properties(line).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        write(line, text, face);
    }

    /** A paragraph of the text, its first line indented by two characters. */
    void body(String text) {
        write(indented(), text, Face.BODY);
    }

    /** A paragraph that begins with a heading of the second level. */
    void body(String heading, String text) {
        XWPFParagraph line = indented();
        write(line, heading, Face.HEADING_2);
        write(line, text, Face.BODY);
    }

    /** A further item below one that began with two characters and 附件：. */
    void continued(String text) {
        XWPFParagraph line = line(ParagraphAlignment.LEFT);
        line.setKeepNext(true);
        line.setIndentationLeft(TWO_CHARACTERS_TWIPS * 5 / 2);
        write(line, text, Face.BODY);
    }

    /** The last paragraph stays with what follows, so that no page holds a signature alone. */
    void keepTogetherWithWhatFollows() {
        List<IBodyElement> all = document.getBodyElements();
        if (all.get(all.size() - 1) instanceof XWPFParagraph last) {
            last.setKeepNext(true);
        }
    }

    /** A line across the page. */
    void rule() {
        XWPFParagraph line = document.createParagraph();
        line.setBorderTop(Borders.SINGLE);
        line.setSpacingBefore(240);
        line.setSpacingBetween(6, LineSpacingRule.EXACT);
    }

    /** A line that begins at the margin, such as whom the report is for. */
    void flush(String text) {
        write(line(ParagraphAlignment.LEFT), text, Face.BODY);
    }

    /**
     * Who signs, above the middle of the date, and the date, which ends four characters before the margin; GB/T 9704-2012
     * section 7.3.5.1.
     */
    void signature(String name, String date) {
        double middleOfTheDate = CHARACTERS_AFTER_THE_DATE + widthInCharacters(date) / 2;
        endingBeforeTheMargin(name, middleOfTheDate - widthInCharacters(name) / 2);
        endingBeforeTheMargin(date, CHARACTERS_AFTER_THE_DATE);
    }

    private void endingBeforeTheMargin(String text, double characters) {
        XWPFParagraph line = line(ParagraphAlignment.RIGHT);
        line.setIndentationRight((int) Math.round(Math.max(0, characters) * TWO_CHARACTERS_TWIPS / 2));
        line.setKeepNext(true);
        write(line, text, Face.BODY);
    }

    /** A digit is half as wide as a Chinese character. */
    private static double widthInCharacters(String text) {
        return text.codePoints().mapToDouble(it -> it < 0x2000 ? 0.5 : 1).sum();
    }

    void note(String text) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.BOTH);
        line.setSpacingBetween(20, LineSpacingRule.EXACT);
        write(line, text, Face.NOTE);
    }

    void tableCaption(String text) {
        caption("表" + ++tables + "  " + text);
    }

    void figureCaption(String text) {
        caption("图" + ++figures + "  " + text);
    }

    private void caption(String text) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setKeepNext(true);
        line.setSpacingBefore(160);
        line.setSpacingAfter(60);
        write(line, text, Face.CAPTION);
    }

    /** The heading of an annex at the top of a page: its number in the first line, its title in the third. */
    void annex(String label, String text) {
        XWPFParagraph first = line(ParagraphAlignment.LEFT);
        first.setPageBreak(!atTopOfPage);
        atTopOfPage = false;
        properties(first).addNewOutlineLvl().setVal(BigInteger.ZERO);
        write(first, label, Face.HEADING_1);
        blank();
        XWPFParagraph second = line(ParagraphAlignment.CENTER);
        second.setKeepNext(true);
        second.setSpacingBetween(TITLE_PITCH_POINTS, LineSpacingRule.EXACT);
        second.setSpacingAfter(120);
        write(second, text, Face.TITLE);
    }

    <T> void table(List<Column<T>> columns, List<T> rows) {
        new Table<>(columns).print(document, rows);
    }

    /** Nothing where there is nothing to compare, as before a plan is in force. */
    void chart(StackedBars bars) {
        if (bars.categories().isEmpty()) {
            return;
        }
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        bars.draw(document, line.createRun());
    }

    /** From here to the end the pages lie on their side. */
    void landscapeFromHere() {
        layout.endUpright();
        layout.lastSectionLandscape();
        atTopOfPage = true;
    }

    byte[] docx() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write the document", broken);
        }
    }

    private XWPFParagraph line(ParagraphAlignment alignment) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(alignment);
        line.setSpacingBetween(LINE_PITCH_POINTS, LineSpacingRule.EXACT);
        return line;
    }

    private XWPFParagraph indented() {
        // Not justified: a code and a percentage that cannot be torn apart would stretch the whole line.
        XWPFParagraph line = line(ParagraphAlignment.LEFT);
        line.setIndentationFirstLine(TWO_CHARACTERS_TWIPS);
        properties(line).getInd().setFirstLineChars(BigInteger.valueOf(200));
        return line;
    }

    private static void write(XWPFParagraph line, String text, Face face) {
        XWPFRun run = line.createRun();
        run.setText(OutsideText.fit(text));
        face.applyTo(run);
    }

    private static CTPPr properties(XWPFParagraph line) {
        return line.getCTP().isSetPPr() ? line.getCTP().getPPr() : line.getCTP().addNewPPr();
    }
}
