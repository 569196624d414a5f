/** What the platform refuses: limits of messages and cards as pure functions over their JSON. */
@NullMarked
package org.liaisonbot.simulator.rules;

import org.jspecify.annotations.NullMarked;
