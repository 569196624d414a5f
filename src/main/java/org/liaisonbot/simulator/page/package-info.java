/** The page of simulator mode: a phone, the clock, and what the office's ledger knows. */
@NullMarked
package org.liaisonbot.simulator.page;

import org.jspecify.annotations.NullMarked;
