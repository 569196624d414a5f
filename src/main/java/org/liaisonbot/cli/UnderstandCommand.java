package org.liaisonbot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.DirectoryReader;
import org.liaisonbot.directory.StoredUnits;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.directory.UnitNames;
import org.liaisonbot.ledger.StoredPlan;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.plan.PlanReader;
import org.liaisonbot.plan.ReadPlan;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Item;
import org.liaisonbot.understanding.Message;
import org.liaisonbot.understanding.Speaker;
import org.liaisonbot.understanding.Understanding;
import org.liaisonbot.understanding.Understood;
import org.liaisonbot.understanding.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

@Command(name = "understand", description = "从标准输入逐行读 JSON，逐行写出理解的结果；不改动任何数据。")
final class UnderstandCommand extends ServiceCommand {
    @Option(names = "--explain", description = "不写 JSON，改写每行是怎样理解的：提到了什么、按哪条规则、为什么追问。")
    private boolean explain;

    UnderstandCommand(Application application) {
        super(application);
    }

    /** A line of input. */
    record Line(
            @Nullable String id,
            @Nullable String role,
            @Nullable String unit,
            OffsetDateTime now,
            String text,
            List<String> asked) {
        Line {
            unit = unit == null || unit.isBlank() ? null : unit.strip();
            asked = asked == null ? List.of() : List.copyOf(asked);
            asked.forEach(TaskCode::new);
            if (now == null || text == null) {
                throw new IllegalArgumentException("a line needs a time and a text");
            }
        }

        Message toMessage() {
            boolean office = "office".equals(role);
            return new Message(
                    office ? Speaker.OFFICE : Speaker.LIAISON,
                    unit == null || office ? UnitName.OFFICE : new UnitName(unit),
                    now.atZoneSameInstant(BusinessZone.ID).toLocalDateTime(),
                    text,
                    asked.stream().map(TaskCode::new).toList());
        }
    }

    @Override
    public Integer call() {
        Understanding understanding = new Understanding(vocabulary());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                Line read = parsed(line, number);
                out().println(explain ? explained(read, understanding) : answered(read, understanding));
            }
        }
        return DONE;
    }

    private static String answered(Line line, Understanding understanding) {
        return Json.MAPPER.writeValueAsString(inJson(line, understanding.understand(line.toMessage())));
    }

    private static String explained(Line line, Understanding understanding) {
        String heading = line.id() == null ? "" : "line    " + line.id() + "\n";
        return heading + understanding.explain(line.toMessage()) + "\n";
    }

    private static Line parsed(String line, int number) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(line, Line.class)).orElseThrow();
        } catch (JacksonException | NoSuchElementException malformed) {
            throw new CommandLine.Failed("第" + number + "行不是约定的 JSON，其后各行没有处理。");
        }
    }

    /** By the plan in force; where there is none, or no database at all yet, by the plan of the simulator. */
    private Vocabulary vocabulary() {
        try (Connection connection = data().connect()) {
            StoredPlan plan = StoredPlan.read(connection);
            return plan.tasks().isEmpty()
                    ? demo()
                    : new Vocabulary(plan.tasks(), StoredUnits.read(connection), plan.leaders());
        } catch (SQLException refused) {
            if (isNoDatabaseYet(refused)) {
                return demo();
            }
            throw new CommandLine.Failed("连不上数据库，请检查数据库地址、用户名和密码。");
        }
    }

    /** H2 says that there is no such file, either database that there are no such tables. */
    private static boolean isNoDatabaseYet(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("42") || state.equals("90146"));
    }

    private static Vocabulary demo() {
        UnitNames units = new UnitNames(
                new DirectoryReader().read("units.csv", demo("units.csv")).units());
        ReadPlan plan = new PlanReader(units).read("plan-2024.md", demo("plan-2024.md"), null);
        return new Vocabulary(plan.tasks(), units, plan.leadersWithoutDoubt());
    }

    private static byte[] demo(String file) {
        try (InputStream content = UnderstandCommand.class.getResourceAsStream("/demo/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the demo data " + file + " is not part of this build");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the demo data " + file, unreadable);
        }
    }

    private static Map<String, @Nullable Object> inJson(Line line, Understood understood) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("intent", understood.intent());
        json.put(
                "items",
                understood.items().stream().map(UnderstandCommand::inJson).toList());
        json.put("args", inJson(understood.args()));
        json.put("question", understood.question());
        return json;
    }

    private static Map<String, @Nullable Object> inJson(Item item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("task", item.task().value());
        json.put("status", item.status());
        json.put("percent", item.percent());
        json.put("expected", item.expected());
        json.put("blocker", item.blocker());
        json.put("quantity", item.quantity());
        if (item.milestone() != null) {
            json.put("milestone", item.milestone());
        }
        return json;
    }

    /** Only what the text gives; one target stands alone, several as a list. */
    private static Map<String, Object> inJson(Args args) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("unit", args.unit());
        json.put("leader", args.leader());
        json.put("annex", args.annex());
        json.put("days", args.days());
        json.put("period", args.period() == null ? null : args.period().toString());
        json.put("week", args.week() == null ? null : args.week().toString());
        json.put("target", args.target().size() == 1 ? args.target().get(0) : args.target());
        json.put("reason", args.reason());
        json.put("text", args.text());
        Map<String, Object> given = new LinkedHashMap<>();
        json.forEach((key, value) -> {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                given.put(key, value);
            }
        });
        return given;
    }
}
