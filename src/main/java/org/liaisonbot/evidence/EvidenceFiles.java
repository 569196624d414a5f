package org.liaisonbot.evidence;

import java.util.Optional;
import org.liaisonbot.outbox.DocumentMaker;
import org.springframework.stereotype.Component;

/** Brings a piece of evidence to the office as a file: the order is {@code evidence:} and its hash. */
@Component
class EvidenceFiles implements DocumentMaker {
    private final Vault vault;

    EvidenceFiles(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Optional<byte[]> make(String order) {
        return order.startsWith(Fetching.ORDER)
                ? vault.find(order.substring(Fetching.ORDER.length()))
                : Optional.empty();
    }
}
