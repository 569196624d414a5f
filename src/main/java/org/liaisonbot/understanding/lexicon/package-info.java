/** The words that people use, grouped by what they tell; read from the resource files beside this package. */
@NullMarked
package org.liaisonbot.understanding.lexicon;

import org.jspecify.annotations.NullMarked;
