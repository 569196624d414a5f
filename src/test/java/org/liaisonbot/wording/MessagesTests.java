package org.liaisonbot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonbot.ledger.DecidingOnTasks;
import org.liaisonbot.ledger.RecordingReports;

class MessagesTests {
    private static final Path FOLDER = Path.of("messages");
    private static final Pattern NAME =
            Pattern.compile("\"((?:push|reply|notice|refused|caption|button)-[a-z-]*[a-z])\"");
    private static final int MAX_BYTES_OF_A_MESSAGE = 2048;

    static List<SpokenTexts.Spoken> spoken() {
        return SpokenTexts.all();
    }

    @Test
    void everyMessageThatIsThereIsSpokenAndEveryOneSpokenIsThere() throws IOException {
        Set<String> spoken = SpokenTexts.all().stream()
                .map(SpokenTexts.Spoken::message)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files()).isEqualTo(spoken);
    }

    @Test
    void everyMessageNamedInTheCodeIsThere() throws IOException {
        assertThat(namesInTheCode()).isNotEmpty().isSubsetOf(files());
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void isFilledByItsRecordAndLeavesNothingOpen(SpokenTexts.Spoken spoken) throws ReflectiveOperationException {
        Wording texts = ShippedWording.texts();

        String said = spoken.filledBy().equals(SpokenTexts.NOTHING)
                ? texts.say(spoken.message())
                : texts.say(spoken.message(), SampleRecord.of(spoken.filledBy()));

        assertThat(said).isNotBlank().doesNotContain("{{", "}}", "null", "\t").isEqualTo(said.strip());
        assertThat(said.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(MAX_BYTES_OF_A_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(RecordingReports.Why.class)
    void explainsEveryRefusalOfAReport(RecordingReports.Why why) throws IOException {
        assertThat(files()).contains(refusal(why));
    }

    @ParameterizedTest
    @EnumSource(DecidingOnTasks.Why.class)
    void explainsEveryRefusalOfADecision(DecidingOnTasks.Why why) throws IOException {
        assertThat(files()).contains(refusal(why));
    }

    private static String refusal(Enum<?> why) {
        return "refused-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(it -> it.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> namesInTheCode() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("conversation", "reminder", "wecom")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/liaisonbot", module))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    NAME.matcher(Files.readString(source)).results().forEach(it -> names.add(it.group(1)));
                }
            }
        }
        return names;
    }
}
