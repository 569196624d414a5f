package org.liaisonbot.understanding.mention;

import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.text.Span;

/**
 * A part of a whole: 80%, 七成, 过半, 五分之三.
 *
 * @param percent null when it is only approximate, such as 大半; may be more than 100
 */
public record ShareMention(Span span, @Nullable Integer percent) implements Mention {}
