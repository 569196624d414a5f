package org.liaisonbot.wecom;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * The three times that the wire knows.
 *
 * @param business by which the bot dates; a rehearsal's stands still and jumps
 * @param wall by which the platform and other instances date
 * @param nanoTime monotonic, by which waiting is counted
 */
record Clocks(Clock business, Clock wall, LongSupplier nanoTime) {}
