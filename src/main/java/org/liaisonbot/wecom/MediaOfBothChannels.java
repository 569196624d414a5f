package org.liaisonbot.wecom;

import org.liaisonbot.conversation.MediaSource;
import org.liaisonbot.wecom.longconnection.ShortLivedMedia;

/** Fetches what people sent where it lies: at the app's API, or at the smart bot's short-lived address. */
record MediaOfBothChannels(MediaSource ofTheApp, MediaSource ofTheBot) implements MediaSource {
    @Override
    public Fetched fetch(String mediaId) {
        return (ShortLivedMedia.has(mediaId) ? ofTheBot : ofTheApp).fetch(mediaId);
    }
}
