package org.liaisonbot.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;

/** Reads the body of a Word document as a stream, so that its size does not matter. */
final class WordFile {
    private WordFile() {}

    static List<Block> read(String fileName, byte[] content) {
        return OfficePackage.read(fileName, content, WordFile::body);
    }

    private static List<Block> body(OPCPackage opened) throws IOException, InvalidFormatException, XMLStreamException {
        PackageRelationshipCollection usual = opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        PackageRelationshipCollection main =
                usual.isEmpty() ? opened.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT) : usual;
        try (InputStream in = opened.getPart(main.getRelationship(0)).getInputStream()) {
            XMLStreamReader xml = safeFactory().createXMLStreamReader(in);
            WordBody body = new WordBody();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    body.start(xml.getLocalName(), attribute(xml, "val"));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    body.end(xml.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    body.text(xml.getText());
                }
            }
            return body.blocks();
        }
    }

    static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
