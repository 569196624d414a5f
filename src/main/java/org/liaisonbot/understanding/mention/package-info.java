/** What a text mentions and where: task codes, positions, dates, shares, counts, units, leaders, words of titles. */
@NullMarked
package org.liaisonbot.understanding.mention;

import org.jspecify.annotations.NullMarked;
