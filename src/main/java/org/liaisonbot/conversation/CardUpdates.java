package org.liaisonbot.conversation;

import org.liaisonbot.directory.UserId;

/** Where a card that somebody has tapped is refreshed when no answer can do it any more: the channel implements it. */
public interface CardUpdates {
    /**
     * Shows a caption in place of the buttons of the card that the person has tapped. Blocks for at most some seconds and
     * throws nothing; what does not go through is left as it is, since the card says nothing that was not said in words.
     *
     * @param responseCode of the tap: good for one update
     */
    void show(UserId person, String responseCode, String caption);
}
