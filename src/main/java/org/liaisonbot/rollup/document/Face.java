package org.liaisonbot.rollup.document;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** The typefaces of an official document, GB/T 9704-2012 section 5.2.2 and common use; sizes in points. */
enum Face {
    TITLE("方正小标宋简体", 22),
    HEADING_1("黑体", 16),
    HEADING_2("楷体_GB2312", 16),
    BODY("仿宋_GB2312", 16),
    NOTE("仿宋_GB2312", 12),
    CAPTION("黑体", 12),
    TABLE_HEAD("黑体", 10.5),
    TABLE("仿宋_GB2312", 10.5),
    PAGE_NUMBER("宋体", 14);

    private static final String LATIN = "Times New Roman";
    private static final double BODY_POINTS = 16;

    /** 28 characters of 16 points in a line of 156 mm, GB/T 9704-2012 section 5.2.3. */
    private static final int CLOSER_TWIPS = -5;

    private final String chinese;
    private final double points;

    Face(String chinese, double points) {
        this.chinese = chinese;
        this.points = points;
    }

    void applyTo(XWPFRun run) {
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.cs);
        run.setFontFamily(chinese, XWPFRun.FontCharRange.eastAsia);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        // Without the hint, dashes and curly quotes would be set in the Latin face.
        fonts.setHint(STHint.EAST_ASIA);
        run.setFontSize(points);
        if (points == BODY_POINTS) {
            run.setCharacterSpacing(CLOSER_TWIPS);
        }
    }
}
