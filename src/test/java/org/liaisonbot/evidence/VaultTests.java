package org.liaisonbot.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {
    @TempDir
    Path data;

    @Test
    void keepsTheSameContentOnce() throws IOException {
        Vault vault = new Vault(data);

        String hash = vault.keep("abc".getBytes(UTF_8));

        assertThat(hash).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(vault.keep("abc".getBytes(UTF_8))).isEqualTo(hash);
        assertThat(vault.find(hash)).hasValue("abc".getBytes(UTF_8));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void replacesAFileThatIsNotWhole() throws IOException {
        Vault vault = new Vault(data);
        String hash = vault.keep("abc".getBytes(UTF_8));
        Files.writeString(data.resolve("evidence").resolve(hash.substring(0, 2)).resolve(hash), "a");

        vault.keep("abc".getBytes(UTF_8));

        assertThat(vault.find(hash)).hasValue("abc".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "..",
                "ba",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void findsNothingByWhatIsNoHash(String name) {
        assertThat(new Vault(data).find(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "整改前后.jpg|整改前后.jpg",
                "../../etc/passwd|passwd",
                "C:\\Users\\a\\工地 1.pdf|工地 1.pdf",
                "..|''",
                ".htaccess|htaccess",
                "a\"; filename=\"b.exe|a filenameb.exe",
                "报告\u202Egpj.exe|报告gpj.exe",
            })
    void makesANameHarmless(String given, String shown) {
        assertThat(SafeName.of(given)).isEqualTo(shown);
    }

    @Test
    void cutsALongNameBeforeItsEnding() {
        String name = SafeName.of("治".repeat(300) + ".docx");

        assertThat(name).hasSize(100).endsWith("治.docx");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
