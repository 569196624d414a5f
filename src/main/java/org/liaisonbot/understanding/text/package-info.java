/** The text as typed and as compared: one script, one width, no mistypings, with the way back to the original words. */
@NullMarked
package org.liaisonbot.understanding.text;

import org.jspecify.annotations.NullMarked;
