package org.liaisonbot.outbox;

import tools.jackson.databind.json.JsonMapper;

/** A content as the table keeps it. */
record StoredContent(String kind, String json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredContent of(Content content) {
        return new StoredContent(kindOf(content), JSON.writeValueAsString(content));
    }

    Content toContent() {
        if (kind.equals("TEXT")) {
            return JSON.readValue(json, Content.Text.class);
        }
        if (kind.equals("CARD")) {
            return JSON.readValue(json, Content.Card.class);
        }
        if (kind.equals("FILE")) {
            return JSON.readValue(json, Content.File.class);
        }
        return JSON.readValue(json, Content.Order.class);
    }

    private static String kindOf(Content content) {
        if (content instanceof Content.Text) {
            return "TEXT";
        }
        if (content instanceof Content.Card) {
            return "CARD";
        }
        return content instanceof Content.File ? "FILE" : "ORDER";
    }
}
