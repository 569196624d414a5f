package org.liaisonbot.ledger;

import java.time.Instant;
import org.liaisonbot.directory.UserId;

/**
 * Where a record comes from: whose words, when, in which message.
 *
 * @param message the inbound message's id
 */
public record Origin(UserId by, String byName, Instant at, String words, String message) {}
