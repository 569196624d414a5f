package org.liaisonbot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets: which are hidden, and from which year its days are counted. */
final class WorkbookOutline extends DefaultHandler {
    private final Set<String> hidden = new HashSet<>();
    private boolean date1904;

    private WorkbookOutline() {}

    static WorkbookOutline of(XSSFReader reader)
            throws IOException, InvalidFormatException, SAXException, ParserConfigurationException {
        WorkbookOutline outline = new WorkbookOutline();
        try (InputStream in = reader.getWorkbookData()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(outline);
            xml.parse(new InputSource(in));
        }
        return outline;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("sheet") && attributes.getValue("state") != null) {
            if (!attributes.getValue("state").equals("visible")) {
                hidden.add(attributes.getValue("name"));
            }
        } else if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            date1904 = "1".equals(value) || "true".equals(value);
        }
    }

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    boolean date1904() {
        return date1904;
    }
}
