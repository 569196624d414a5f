package org.liaisonbot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.liaisonbot.directory.Unit;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.ledger.TaskCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 66 tasks of the city's 2024 plan and its 41 units, as far as understanding needs them. */
public final class VocabularyFixture {
    private static final List<String> LEADERS = List.of("薛志强", "冯光源", "褚占峰", "张翠珍", "任小俊", "史东山", "王颢");

    private VocabularyFixture() {}

    public static Vocabulary plan2024() {
        return new Vocabulary(tasks(), units(), LEADERS);
    }

    static UnitNames units() {
        List<Unit> units = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open("/demo/units.csv"), StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                units.add(new Unit(new UnitName(cells[0]), cells[1], split(cells[2], ";"), split(cells[3], "\\|")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UnitNames(units);
    }

    private static List<String> split(String cell, String by) {
        return Arrays.stream(cell.split(by)).filter(part -> !part.isBlank()).toList();
    }

    private static List<PlannedTask> tasks() {
        List<PlannedTask> tasks = new ArrayList<>();
        for (JsonNode node : new JsonMapper().readTree(open("/understanding/tasks.json"))) {
            List<Milestone> milestones = new ArrayList<>();
            for (JsonNode milestone : node.get("milestones")) {
                milestones.add(new Milestone(
                        LocalDate.parse(milestone.get("due").asString()),
                        milestone.get("text").asString()));
            }
            tasks.add(new PlannedTask(
                    new TaskCode(node.get("code").asString()),
                    node.get("annex").asInt(),
                    node.get("number").asInt(),
                    "",
                    node.get("title").asString(),
                    node.get("measures").asString(),
                    node.get("deadline").asString(),
                    milestones,
                    node.get("ongoing").asBoolean(),
                    node.get("season").asBoolean(),
                    strings(node.get("leaders")),
                    strings(node.get("leads")),
                    strings(node.get("supports"))));
        }
        return tasks;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    static InputStream open(String resource) {
        return Objects.requireNonNull(VocabularyFixture.class.getResourceAsStream(resource), resource);
    }
}
