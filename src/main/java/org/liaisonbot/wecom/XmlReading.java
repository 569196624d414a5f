package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a callback. It always counts as UTF-8; a document type, an entity of its own or deep nesting is
 * refused, unknown elements are kept.
 */
final class XmlReading {
    private static final int MAX_DEPTH = 16;

    private final XMLInputFactory factory = hardened();

    /** @throws MalformedCallback when it is not well-formed, or not what WeCom sends */
    XmlElement read(byte[] bytes) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(decoded(bytes)));
            XmlElement root = null;
            while (reader.hasNext()) {
                int event = reader.next();
                refuseDocumentType(event);
                root = event == XMLStreamConstants.START_ELEMENT ? element(reader, 1) : root;
            }
            if (root == null || !root.name().equals("xml")) {
                throw new MalformedCallback("the root of the XML is not <xml>");
            }
            return root;
        } catch (XMLStreamException | CharacterCodingException e) {
            throw new MalformedCallback("not well-formed XML in UTF-8");
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new MalformedCallback("the XML is nested more than " + MAX_DEPTH + " deep");
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedCallback("the XML has an entity of its own");
            } else if (reader.isCharacters() || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, text.toString(), children);
    }

    private static void refuseDocumentType(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw new MalformedCallback("the XML has a document type");
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
