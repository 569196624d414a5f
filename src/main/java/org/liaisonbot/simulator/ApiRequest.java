package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A call of the API. */
record ApiRequest(String path, Map<String, String> query, String contentType, byte[] body) {
    static ApiRequest of(URI uri, String contentType, byte[] body) {
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Map<String, String> query = Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, again) -> first));
        return new ApiRequest(uri.getPath(), query, contentType, body);
    }

    /** A parameter of the query; empty when it is absent. */
    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    String text() {
        return new String(body, UTF_8);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, UTF_8);
    }
}
