package org.liaisonbot.wecom;

/** Writes the flat XML of replies on one line. */
final class XmlWriting {
    private final StringBuilder xml = new StringBuilder("<xml>");

    private XmlWriting() {}

    static XmlWriting root() {
        return new XmlWriting();
    }

    /** An element of any text. What XML cannot carry is left out. */
    XmlWriting text(String name, String text) {
        xml.append('<').append(name).append("><![CDATA[");
        xml.append(carried(text).replace("]]>", "]]]]><![CDATA[>"));
        xml.append("]]></").append(name).append('>');
        return this;
    }

    XmlWriting number(String name, long number) {
        xml.append('<').append(name).append('>').append(number);
        xml.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds one element of any text. */
    XmlWriting nested(String name, String inner, String text) {
        xml.append('<').append(name).append('>');
        text(inner, text);
        xml.append("</").append(name).append('>');
        return this;
    }

    String end() {
        return xml + "</xml>";
    }

    private static String carried(String text) {
        return text.codePoints()
                .filter(XmlWriting::isCarried)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isCarried(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
