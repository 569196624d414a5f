package org.liaisonbot.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count that a report gives.
 *
 * @param total how many there are altogether; null when the report does not say
 * @param unit the measure word, such as 户
 */
public record Quantity(BigDecimal done, @Nullable BigDecimal total, String unit) {}
