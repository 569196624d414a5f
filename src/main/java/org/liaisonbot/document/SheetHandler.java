package org.liaisonbot.document;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Takes a sheet's cells as people see them, and its merged regions, which stand behind the cells. */
final class SheetHandler extends XSSFSheetXMLHandler {
    private final SheetRows rows;

    SheetHandler(StylesTable styles, ReadOnlySharedStringsTable strings, SheetRows rows, boolean date1904) {
        super(styles, null, strings, rows, new ShownDates(date1904), false);
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (localName.equals("mergeCell") && attributes.getValue("ref") != null) {
            rows.merged(CellRangeAddress.valueOf(attributes.getValue("ref")));
        }
        super.startElement(uri, localName, qName, attributes);
    }
}
