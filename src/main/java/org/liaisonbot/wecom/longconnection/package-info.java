/**
 * The smart bot's long connection: a second way in and for answers, over a WebSocket that the bot opens itself. Messages
 * are kept first and worked off from the table; the conversation behind them is the app's. Fact sheet section 10.
 */
@NullMarked
package org.liaisonbot.wecom.longconnection;

import org.jspecify.annotations.NullMarked;
