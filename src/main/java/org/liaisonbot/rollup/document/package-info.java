/** The documents of a roll-up: a Word document after GB/T 9704-2012 and Excel workbooks. They print, they compute nothing. */
@NullMarked
package org.liaisonbot.rollup.document;

import org.jspecify.annotations.NullMarked;
