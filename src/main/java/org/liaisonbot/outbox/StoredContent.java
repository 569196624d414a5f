package org.liaisonbot.outbox;

import tools.jackson.databind.json.JsonMapper;

/** A content as the table keeps it. */
record StoredContent(String kind, String json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredContent of(Content content) {
        String kind = content instanceof Content.Text ? "TEXT" : content instanceof Content.Card ? "CARD" : "FILE";
        return new StoredContent(kind, JSON.writeValueAsString(content));
    }

    Content toContent() {
        if (kind.equals("TEXT")) {
            return JSON.readValue(json, Content.Text.class);
        }
        if (kind.equals("CARD")) {
            return JSON.readValue(json, Content.Card.class);
        }
        return JSON.readValue(json, Content.File.class);
    }
}
