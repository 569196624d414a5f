package org.liaisonbot.rollup.document;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/**
 * A native chart of stacked horizontal bars with its figures in an embedded sheet, so that it can be edited in the
 * document.
 *
 * @param categories from top to bottom
 */
record StackedBars(List<String> categories, List<Series> series, int widthMm, int heightMm) {
    private static final String CHART_XML = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final double MM_AN_INCH = 25.4;
    private static final double FONT_POINTS = 9;
    private static final double SMALL_FONT_POINTS = 7;
    private static final int MOST_NAMES_IN_FULL_SIZE = 24;

    StackedBars {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** The counts of one kind, one for each category. */
    record Series(String name, String colour, List<Integer> counts) {
        Series {
            counts = List.copyOf(counts);
        }
    }

    void draw(XWPFDocument document, XWPFRun place) {
        try {
            XWPFChart chart = document.createChart(place, emu(widthMm), emu(heightMm));
            chart.setAutoTitleDeleted(true);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            chart.plot(bars(chart));
            layOneOverTheOther(chart);
        } catch (IOException | InvalidFormatException broken) {
            throw new POIXMLException("cannot draw the chart of " + categories, broken);
        }
    }

    private XDDFChartData bars(XWPFChart chart) {
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names(chart), counts(chart));
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setVaryColors(false);
        for (int i = 0; i < series.size(); i++) {
            add(chart, bars, i);
        }
        return bars;
    }

    private XDDFCategoryAxis names(XWPFChart chart) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setMajorTickMark(AxisTickMark.NONE);
        names.getOrAddTextProperties()
                .setFontSize(categories.size() > MOST_NAMES_IN_FULL_SIZE ? SMALL_FONT_POINTS : FONT_POINTS);
        return names;
    }

    private XDDFValueAxis counts(XWPFChart chart) {
        XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
        counts.setCrosses(AxisCrosses.MAX);
        counts.setMinimum(0);
        counts.setMajorUnit(stepOf(longestBar()));
        counts.setNumberFormat("0");
        counts.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(hex("D9D9D9")))));
        return counts;
    }

    /** Written as bare XML: the schema of these elements is not part of POI's lighter library. */
    private static void layOneOverTheOther(XWPFChart chart) {
        CTPlotArea area = chart.getCTChart().getPlotArea();
        try (XmlCursor bars = area.getBarChartArray(0).newCursor();
                XmlCursor names = area.getCatAxArray(0).newCursor()) {
            bars.toChild(CHART_XML, "axId");
            figures(bars);
            element(bars, "gapWidth", "50");
            element(bars, "overlap", "100");
            if (!names.toChild(CHART_XML, "noMultiLvlLbl")) {
                names.toEndToken();
            }
            element(names, "tickLblSkip", "1");
        }
    }

    /** Each part of a bar shows its count, but no zero. */
    private static void figures(XmlCursor cursor) {
        cursor.beginElement("dLbls", CHART_XML);
        cursor.beginElement("numFmt", CHART_XML);
        cursor.insertAttributeWithValue("formatCode", "0;;;");
        cursor.insertAttributeWithValue("sourceLinked", "0");
        cursor.toNextToken();
        for (String shown :
                List.of("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")) {
            element(cursor, shown, shown.equals("showVal") ? "1" : "0");
        }
        cursor.toNextToken();
    }

    private static void element(XmlCursor cursor, String name, String value) {
        cursor.beginElement(name, CHART_XML);
        cursor.insertAttributeWithValue("val", value);
        cursor.toNextToken();
    }

    private void add(XWPFChart chart, XDDFBarChartData bars, int place) {
        Series it = series.get(place);
        String[] names = categories.stream().map(OutsideText::fit).toArray(String[]::new);
        XDDFNumericalDataSource<Integer> counts = XDDFDataSourcesFactory.fromArray(
                it.counts().toArray(Integer[]::new), rangeOfColumn(chart, place + 1), place + 1);
        counts.setFormatCode("0");
        XDDFChartData.Series bar =
                bars.addSeries(XDDFDataSourcesFactory.fromArray(names, rangeOfColumn(chart, 0), 0), counts);
        bar.setTitle(it.name(), chart.setSheetTitle(it.name(), place + 1));
        // LibreOffice draws nothing for a series without a fill of its own.
        bar.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(hex(it.colour()))));
    }

    private String rangeOfColumn(XWPFChart chart, int column) {
        return chart.formatRange(new CellRangeAddress(1, categories.size(), column, column));
    }

    private int longestBar() {
        int longest = 0;
        for (int i = 0; i < categories.size(); i++) {
            int place = i;
            longest = Math.max(
                    longest,
                    series.stream().mapToInt(it -> it.counts().get(place)).sum());
        }
        return longest;
    }

    /** Whole numbers on the axis, at most about ten of them. */
    private static int stepOf(int longest) {
        return Math.max(1, (longest + 9) / 10);
    }

    private static int emu(int mm) {
        return (int) Math.round(mm / MM_AN_INCH * Units.EMU_PER_POINT * 72);
    }

    private static byte[] hex(String colour) {
        return HexFormat.of().parseHex(colour);
    }
}
