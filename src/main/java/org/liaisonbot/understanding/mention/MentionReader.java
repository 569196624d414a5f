package org.liaisonbot.understanding.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.NormalText;

/** Reads one kind of mention where it begins. */
interface MentionReader {
    @Nullable
    Mention readAt(NormalText text, int at, LocalDate today);
}
