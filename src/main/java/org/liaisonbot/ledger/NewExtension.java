package org.liaisonbot.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;

/**
 * A unit's wish for a later date, to be recorded.
 *
 * @param askedFor null while the unit has not said a date
 * @param reason the why in the unit's words; empty when none was given
 * @param percent how far it says it is
 */
public record NewExtension(
        TaskCode task,
        UnitName unit,
        @Nullable LocalDate askedFor,
        String reason,
        @Nullable Integer percent,
        @Nullable Integer milestone) {}
