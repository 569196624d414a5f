package org.liaisonbot.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.time.BusinessZone;

/** Instants as the API tells them: with the office's offset. */
final class Times {
    private Times() {}

    static OffsetDateTime local(Instant instant) {
        return ZonedDateTime.ofInstant(instant, BusinessZone.ID).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
