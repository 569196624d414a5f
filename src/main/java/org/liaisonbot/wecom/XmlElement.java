package org.liaisonbot.wecom;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a callback: either its text or its children count. */
record XmlElement(String name, String text, List<XmlElement> children) {
    XmlElement {
        children = List.copyOf(children);
    }

    /** The children of a name, in order; other children are passed over. */
    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The text of the first child of a name; null without one. */
    @Nullable
    String find(String childName) {
        return all(childName).findFirst().map(XmlElement::text).orElse(null);
    }

    /** The text of the first child of a name; empty without one. */
    String textOf(String childName) {
        return all(childName).findFirst().map(XmlElement::text).orElse("");
    }

    /**
     * The text of the first child of a name.
     *
     * @throws MalformedCallback without such a child, or when it is blank
     */
    String require(String childName) {
        String text = textOf(childName);
        if (text.isBlank()) {
            throw new MalformedCallback("no " + childName + " in <" + name + ">");
        }
        return text;
    }
}
