package org.liaisonbot;

import java.nio.file.Path;

/** Where the data lies, and for H2 the two settings without which it would not be safe. */
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

    /** Without the first a kill loses what was acknowledged, without the second a command cannot work beside the server. */
    private static String durable(String url) {
        if (url.contains(":mem:")) {
            return url;
        }
        String settled = url.contains("WRITE_DELAY=") ? url : url + ";WRITE_DELAY=0";
        boolean remote = url.contains(":tcp:") || url.contains(":ssl:");
        return remote || url.contains("AUTO_SERVER=") ? settled : settled + ";AUTO_SERVER=TRUE";
    }
}
