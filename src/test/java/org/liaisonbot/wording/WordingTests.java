package org.liaisonbot.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {
    private static final String SHIPPED = "【环委办通知】请报送";

    @TempDir
    Path folder;

    record Facts(String text) {}

    @Test
    void prefersTheOfficesOwnText() throws IOException {
        write("push-broadcast", "【市环委办】{{text}}，谢谢。\n", 1);

        assertThat(said()).isEqualTo("【市环委办】请报送，谢谢。");
    }

    @Test
    void saysTheShippedTextWhereTheOfficeHasNone() {
        assertThat(said()).isEqualTo(SHIPPED);
    }

    @Test
    void followsAChangeWithoutARestart() throws IOException {
        Wording wording = new Wording(folder.toString());
        write("push-broadcast", "一：{{text}}", 1);
        assertThat(wording.say("push-broadcast", new Facts("请报送"))).isEqualTo("一：请报送");

        write("push-broadcast", "二：{{text}}", 2);
        assertThat(wording.say("push-broadcast", new Facts("请报送"))).isEqualTo("二：请报送");

        Files.delete(folder.resolve("push-broadcast.txt"));
        assertThat(wording.say("push-broadcast", new Facts("请报送"))).isEqualTo(SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#text}}没有结束", "{{unit}}请报送", "{{text", "{{/text}}", "", " \n"})
    void saysTheShippedTextWhereTheOfficesCannotBeFilled(String broken) throws IOException {
        write("push-broadcast", broken, 1);

        assertThat(said()).isEqualTo(SHIPPED);
    }

    @Test
    void saysTheShippedTextWhereTheOfficesIsNotUtf8() throws IOException {
        Files.write(folder.resolve("push-broadcast.txt"), "通知：{{text}}".getBytes("GB18030"));

        assertThat(said()).isEqualTo(SHIPPED);
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        write("push-broadcast", "\uFEFF通知：{{text}}", 1);

        assertThat(said()).isEqualTo("通知：请报送");
    }

    @Test
    void leavesWhatPeopleWriteAsItIs() {
        assertThat(new Wording(folder.toString()).say("push-broadcast", new Facts("<a> & {{b}} \"c\"")))
                .isEqualTo("【环委办通知】<a> & {{b}} \"c\"");
    }

    @Test
    void refusesAMessageThatDoesNotExist() {
        assertThatThrownBy(() -> new Wording(folder.toString()).say("push-nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("push-nothing");
    }

    private String said() {
        return new Wording(folder.toString()).say("push-broadcast", new Facts("请报送"));
    }

    private void write(String name, String text, int version) throws IOException {
        Path file = folder.resolve(name + ".txt");
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2024-06-03T00:00:00Z").plusSeconds(version)));
    }
}
