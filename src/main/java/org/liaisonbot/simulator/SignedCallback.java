package org.liaisonbot.simulator;

/**
 * A callback as it goes over the wire: its parameters and its body.
 *
 * @param account whose act it tells of
 */
public record SignedCallback(String account, String timestamp, String nonce, String signature, String body) {
    /** The query of its URL. */
    public String query() {
        return "msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }
}
