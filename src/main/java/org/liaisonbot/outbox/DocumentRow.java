package org.liaisonbot.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "document")
class DocumentRow {
    @Id
    private String id;

    private byte[] content;

    protected DocumentRow() {}

    DocumentRow(DocumentId id, byte[] content) {
        this.id = id.value();
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
