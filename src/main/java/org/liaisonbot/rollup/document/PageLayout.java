package org.liaisonbot.rollup.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 pages with the margins and the page numbers of GB/T 9704-2012, sections 5.1 and 7.5. */
final class PageLayout {
    private static final double TWIPS_A_MM = 1440 / 25.4;
    private static final int WIDTH_MM = 210;
    private static final int HEIGHT_MM = 297;

    private final XWPFDocument document;

    PageLayout(XWPFDocument document) {
        this.document = document;
    }

    static BigInteger twips(double mm) {
        return BigInteger.valueOf(Math.round(mm * TWIPS_A_MM));
    }

    /** To be called before anything is written: sections copy what is set here. */
    void setUp() {
        document.createHeaderFooterPolicy();
        document.setEvenAndOddHeadings(true);
        numberPages(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        numberPages(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        CTSectPr section = bodySection();
        section.addNewPgSz();
        CTPageMar margins = section.addNewPgMar();
        margins.setHeader(twips(15));
        margins.setFooter(twips(26));
        margins.setGutter(BigInteger.ZERO);
        upright(section);
    }

    /** Ends a section of upright pages; what follows starts on a new page. */
    void endUpright() {
        upright(endSection());
    }

    /** The last section of the document lies on its side. */
    void lastSectionLandscape() {
        CTSectPr section = bodySection();
        CTPageSz size = section.getPgSz();
        size.setW(twips(HEIGHT_MM));
        size.setH(twips(WIDTH_MM));
        size.setOrient(STPageOrientation.LANDSCAPE);
        margins(section, 28, 26, 20, 20);
    }

    private void upright(CTSectPr section) {
        CTPageSz size = section.getPgSz();
        size.setW(twips(WIDTH_MM));
        size.setH(twips(HEIGHT_MM));
        margins(section, 37, 35, 28, 26);
    }

    private static void margins(CTSectPr section, int top, int bottom, int left, int right) {
        CTPageMar margins = section.getPgMar();
        margins.setTop(twips(top));
        margins.setBottom(twips(bottom));
        margins.setLeft(twips(left));
        margins.setRight(twips(right));
    }

    private CTSectPr endSection() {
        XWPFParagraph last = document.createParagraph();
        last.setSpacingBetween(1, LineSpacingRule.EXACT);
        CTSectPr section = last.getCTP().getPPr().addNewSectPr();
        section.set(bodySection());
        return section;
    }

    private CTSectPr bodySection() {
        return document.getDocument().getBody().getSectPr();
    }

    private void numberPages(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFFooter footer = document.createFooter(pages);
        XWPFParagraph line = footer.createParagraph();
        line.setAlignment(side);
        // One character's width from the edge of the text.
        line.setIndentationLeft(side == ParagraphAlignment.LEFT ? 280 : 0);
        line.setIndentationRight(side == ParagraphAlignment.RIGHT ? 280 : 0);
        text(line, "— ");
        field(line, STFldCharType.BEGIN);
        run(line).getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(line, STFldCharType.SEPARATE);
        text(line, "1");
        field(line, STFldCharType.END);
        text(line, " —");
    }

    private static void field(XWPFParagraph line, STFldCharType.Enum part) {
        run(line).getCTR().addNewFldChar().setFldCharType(part);
    }

    private static void text(XWPFParagraph line, String text) {
        run(line).setText(text);
    }

    private static XWPFRun run(XWPFParagraph line) {
        XWPFRun run = line.createRun();
        Face.PAGE_NUMBER.applyTo(run);
        return run;
    }
}
