package org.liaisonbot.simulator.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads an object of a request and refuses what breaks its limits. */
record Fields(JsonNode object, String name) {
    Fields {
        if (!object.isObject()) {
            throw Refused.illegal(name + " missing");
        }
    }

    boolean has(String field) {
        JsonNode value = object.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    Fields inside(String field) {
        return new Fields(object.path(field), name + "." + field);
    }

    String text(String field) {
        return object.path(field).asString("");
    }

    String required(String field) {
        String value = text(field);
        if (value.isBlank()) {
            throw Refused.illegal(name + "." + field + " missing");
        }
        return value;
    }

    String required(String field, int maxBytes) {
        String value = required(field);
        int bytes = value.getBytes(UTF_8).length;
        if (bytes > maxBytes) {
            throw Refused.illegal("%s.%s has %d bytes, %d allowed".formatted(name, field, bytes, maxBytes));
        }
        return value;
    }

    int oneOf(String field, int otherwise, int from, int to) {
        int value = object.path(field).asInt(otherwise);
        if (value < from || value > to) {
            throw Refused.illegal(name + "." + field + " is " + value);
        }
        return value;
    }

    /** The entries of a list; absent counts as none. */
    List<Fields> list(String field, int min, int max) {
        List<Fields> entries = object.path(field)
                .valueStream()
                .map(entry -> new Fields(entry, name + "." + field))
                .toList();
        if (entries.size() < min || entries.size() > max) {
            throw Refused.illegal(
                    "%s.%s has %d entries, %d to %d allowed".formatted(name, field, entries.size(), min, max));
        }
        return entries;
    }

    static void allDifferent(String what, List<String> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw Refused.illegal(what + " not unique");
        }
    }
}
