package org.liaisonbot.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot asks back, settable as {@code liaison.policy.questions.*}.
 *
 * @param cards whether a question with few candidates comes as a card with a button for each; else, and to clients
 *     without cards, it comes in words
 */
@ConfigurationProperties("liaison.policy.questions")
record QuestionPolicy(@DefaultValue("false") boolean cards) {}
