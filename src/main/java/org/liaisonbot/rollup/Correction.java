package org.liaisonbot.rollup;

import org.jspecify.annotations.Nullable;

/**
 * A statement in an earlier signed issue that does not stand any more (更正).
 *
 * @param issue the signature of that issue
 * @param week its week, such as 2024-W25
 * @param was as printed there, with its number there
 * @param now what the unit says instead; null when it has only taken it back
 */
public record Correction(
        Issue issue,
        String week,
        String title,
        Source was,
        @Nullable Source now) {}
