/** The liaison bot of a city's ecological committee office: it starts here, the sub-packages are the map. */
@NullMarked
package org.liaisonbot;

import org.jspecify.annotations.NullMarked;
