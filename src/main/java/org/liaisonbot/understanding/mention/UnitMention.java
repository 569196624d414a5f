package org.liaisonbot.understanding.mention;

import org.liaisonbot.understanding.text.Span;

/**
 * A unit or a group of units.
 *
 * @param name canonical
 * @param brief a name that the directory does not have, such as 住建
 */
public record UnitMention(Span span, String name, boolean group, boolean brief) {}
