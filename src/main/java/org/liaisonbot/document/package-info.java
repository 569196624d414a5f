/**
 * Files from outside, read with distrust: text, Word and Excel files become lines of text and rows of cells. Knows no
 * plan and no directory, only forms; bounded in memory and time whatever the file holds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.liaisonbot.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
