package org.liaisonbot.simulator.wire;

import org.jspecify.annotations.Nullable;

/** Writes the platform's XML: one root {@code xml}, texts as CDATA, numbers bare, no white space between elements. */
public final class XmlWriting {
    private final StringBuilder out = new StringBuilder("<xml>");

    public XmlWriting text(String name, @Nullable String value) {
        // A text that contains the end mark has to be carried by two sections.
        String safe = (value == null ? "" : value).replace("]]>", "]]]]><![CDATA[>");
        out.append('<').append(name).append("><![CDATA[").append(safe).append("]]></");
        out.append(name).append('>');
        return this;
    }

    public XmlWriting number(String name, long value) {
        out.append('<').append(name).append('>').append(value);
        out.append("</").append(name).append('>');
        return this;
    }

    public XmlWriting open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    public XmlWriting close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** The whole document. */
    public String end() {
        return out + "</xml>";
    }
}
