package org.liaisonbot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the visible sheets of an Excel workbook as streams. */
final class WorkbookFile {
    private WorkbookFile() {}

    static List<Block> read(String fileName, byte[] content) {
        return OfficePackage.read(fileName, content, opened -> sheets(fileName, opened));
    }

    private static List<Block> sheets(String fileName, OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(opened);
        WorkbookOutline outline = WorkbookOutline.of(reader);
        StylesTable styles = reader.getStylesTable();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        List<Block> blocks = new ArrayList<>();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                if (!outline.isHidden(sheets.getSheetName())) {
                    SheetRows rows = new SheetRows(fileName);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new SheetHandler(styles, strings, rows, outline.date1904()));
                    xml.parse(new InputSource(in));
                    blocks.add(new Block.Sheet(sheets.getSheetName()));
                    blocks.addAll(rows.blocks());
                }
            }
        }
        return blocks;
    }
}
