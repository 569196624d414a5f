package org.liaisonbot.wecom.longconnection;

import java.net.URI;

/** A WebSocket of ours. */
interface Socket {
    /** Sends a text frame after those before it; what cannot be sent shows as {@link Events#closed}. */
    void send(String text);

    /** Lets go of it, also while it is still being opened. */
    void close();

    /** What happens to it, on any thread. */
    interface Events {
        void opened();

        void received(String text);

        /** It is gone or was never had. May be told more than once. */
        void closed(String reason);
    }

    /** Opens sockets. */
    interface Opening {
        /** Returns at once. */
        Socket open(URI url, Events events);
    }
}
