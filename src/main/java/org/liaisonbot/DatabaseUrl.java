package org.liaisonbot;

import java.nio.file.Path;

/** Where the data lies, and for H2 the settings without which it would not be safe. */
final class DatabaseUrl {
    private static final String H2 = "jdbc:h2:";

    private DatabaseUrl() {}

    /**
     * The URL to connect to.
     *
     * @param given by the operator; blank for the file in the data folder
     */
    static String of(String given, Path dataDir) {
        String url = given.isBlank() ? H2 + "file:" + dataDir.resolve("liaison") : given;
        return isH2(url) ? durable(url) : url;
    }

    static boolean isH2(String url) {
        return url.startsWith(H2);
    }

    /**
     * Without the first a kill loses what was acknowledged, without the second a busy machine breaks off what only had
     * to wait, without the third a command cannot work beside the server.
     */
    private static String durable(String url) {
        if (url.contains(":mem:")) {
            return url;
        }
        String settled = with(with(url, "WRITE_DELAY=", "0"), "LOCK_TIMEOUT=", "10000");
        boolean remote = url.contains(":tcp:") || url.contains(":ssl:");
        return remote ? settled : with(settled, "AUTO_SERVER=", "TRUE");
    }

    private static String with(String url, String setting, String value) {
        return url.contains(setting) ? url : url + ";" + setting + value;
    }
}
