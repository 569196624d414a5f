package org.liaisonbot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Labelled messages, one JSON object a line, and how well they are understood. */
final class Corpus {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> lines = new ArrayList<>();

    Corpus(String resource) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(VocabularyFixture.open(resource), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> lines() {
        return lines;
    }

    static Message message(JsonNode line) {
        List<TaskCode> asked = new ArrayList<>();
        line.path("asked").forEach(code -> asked.add(new TaskCode(code.asString())));
        return new Message(
                line.get("role").asString().equals("office") ? Speaker.OFFICE : Speaker.LIAISON,
                new UnitName(line.get("unit").asString()),
                OffsetDateTime.parse(line.get("now").asString()).toLocalDateTime(),
                line.get("text").asString(),
                asked);
    }

    /** Reads every line and counts. */
    Score score(Understanding understanding) {
        Score score = new Score();
        for (JsonNode line : lines) {
            Understood understood = understanding.understand(message(line));
            List<String> differences = Expectation.differences(line.get("expect"), understood);
            score.add(line, understood, differences);
        }
        return score;
    }

    /** How many lines are exactly right, by intent and tag, and which are not. */
    static final class Score {
        private final Map<String, int[]> byKind = new TreeMap<>();
        private final List<String> misses = new ArrayList<>();
        private int exact;
        private int all;
        private int wrongRecords;

        void add(JsonNode line, Understood understood, List<String> differences) {
            boolean right = differences.isEmpty();
            all++;
            exact += right ? 1 : 0;
            count("intent " + line.get("expect").get("intent").asString(), right);
            line.path("tags").forEach(tag -> count("tag " + tag.asString(), right));
            if (!right) {
                boolean wrong = Expectation.isWrongRecord(line.get("expect"), understood, differences);
                wrongRecords += wrong ? 1 : 0;
                misses.add((wrong ? "WRONG " : "miss  ") + line.path("id").asString() + " "
                        + line.get("unit").asString()
                        + " " + line.get("now").asString().substring(0, 10) + " " + line.path("asked") + " "
                        + line.get("text") + "\n        expected " + line.get("expect") + "\n        got "
                        + Expectation.show(understood) + "\n        " + differences);
            }
        }

        private void count(String kind, boolean right) {
            int[] counts = byKind.computeIfAbsent(kind, key -> new int[2]);
            counts[0] += right ? 1 : 0;
            counts[1]++;
        }

        int exact() {
            return exact;
        }

        int all() {
            return all;
        }

        int wrongRecords() {
            return wrongRecords;
        }

        List<String> misses() {
            return misses;
        }

        @Override
        public String toString() {
            StringBuilder text =
                    new StringBuilder("exact %d of %d, recorded wrongly %d%n".formatted(exact, all, wrongRecords));
            byKind.forEach((kind, counts) -> text.append("%-40s %d/%d%n".formatted(kind, counts[0], counts[1])));
            misses.forEach(miss -> text.append(miss).append('\n'));
            return text.toString();
        }
    }
}
