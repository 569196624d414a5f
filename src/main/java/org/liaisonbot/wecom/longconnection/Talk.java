package org.liaisonbot.wecom.longconnection;

import org.liaisonbot.conversation.Reception;
import org.liaisonbot.wording.Wording;

/**
 * The conversation behind the connection.
 *
 * @param corpId whose members may talk with the bot
 */
public record Talk(Reception reception, Identities identities, Wording wording, String corpId) {}
