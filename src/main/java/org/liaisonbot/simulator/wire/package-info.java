/**
 * The platform's side of the wire: cipher, XML and multipart of the stand-in, written from the protocol's description
 * alone, so that they cannot share a mistake with the bot's own wire code.
 */
@NullMarked
package org.liaisonbot.simulator.wire;

import org.jspecify.annotations.NullMarked;
