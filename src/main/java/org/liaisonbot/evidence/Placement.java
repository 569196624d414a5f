package org.liaisonbot.evidence;

import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;

/**
 * A task that a piece of evidence shows.
 *
 * @param report the id of the report with which it is listed; null as long as there was none
 */
public record Placement(TaskCode task, @Nullable Long report) {}
