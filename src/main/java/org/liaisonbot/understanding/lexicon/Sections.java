package org.liaisonbot.understanding.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word file: lines under [headings], with comments after #. */
final class Sections {
    private static final String FOLDER = "/org/liaisonbot/understanding/";

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    Sections(String file) {
        try (InputStream in = Sections.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the word file " + file + " is missing from the program");
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the word file " + file, e);
        }
    }

    /** The lines under each heading; those before the first stand under the empty one. */
    Map<String, List<String>> lines() {
        return lines;
    }

    List<String> under(String heading) {
        return lines.getOrDefault(heading, List.of());
    }

    private void read(BufferedReader reader) throws IOException {
        String heading = "";
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String content = line.strip();
            if (content.startsWith("[") && content.endsWith("]")) {
                heading = content.substring(1, content.length() - 1);
            } else if (!content.isEmpty() && !content.startsWith("#")) {
                lines.computeIfAbsent(heading, key -> new ArrayList<>()).add(content);
            }
        }
    }
}
