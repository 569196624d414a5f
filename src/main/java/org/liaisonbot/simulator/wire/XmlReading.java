package org.liaisonbot.simulator.wire;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the platform's XML into texts by path below the root, such as {@code Button/ReplaceName}. */
public final class XmlReading {
    private static final XMLInputFactory FACTORY = hardened();

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean leaf;

    private XmlReading() {}

    /** @throws IllegalArgumentException when it is not well-formed */
    public static Map<String, String> textsOf(String xml) {
        XmlReading reading = new XmlReading();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reading.take(reader.next(), reader);
            }
            return Map.copyOf(reading.texts);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    private void take(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            path.addLast(reader.getLocalName());
            text.setLength(0);
            leaf = true;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            close();
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            text.append(reader.getText());
        }
    }

    private void close() {
        if (leaf) {
            texts.putIfAbsent(String.join("/", path.stream().skip(1).toList()), text.toString());
        }
        path.removeLast();
        leaf = false;
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
