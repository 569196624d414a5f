package org.liaisonbot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDecreesTests {
    @TempDir
    Path folder;

    @Test
    void readsAYearThatTheOfficeAdded() throws IOException {
        write(2031, "\uFEFF2031-01-01,休\r\n\r\n2031-02-08 , 班\r\n");

        assertThat(new KnownDecrees(folder).of(2031).orElseThrow())
                .extracting(Decree::daysOff, Decree::madeUp)
                .containsExactly(Set.of(LocalDate.of(2031, 1, 1)), Set.of(LocalDate.of(2031, 2, 8)));
    }

    @Test
    void findsAFileThatWasAddedWhileTheBotRuns() throws IOException {
        KnownDecrees decrees = new KnownDecrees(folder);
        assertThat(decrees.of(2031)).isEmpty();

        write(2031, "2031-01-01,休\n");

        assertThat(decrees.of(2031)).isPresent();
    }

    @Test
    void prefersTheOfficesFileToTheLibrary() throws IOException {
        write(2024, "2024-06-24,休\n");

        WorkingDays days = new WorkingDays(new KnownDecrees(folder));

        assertThat(days.isWorkingDay(LocalDate.of(2024, 6, 24))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2024, 2, 12))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01", "2031-01-01,放假", "1月1日,休", "2031-02-30,休", "2031-01-01,休,元旦"})
    void refusesALineThatIsNoHoliday(String line) throws IOException {
        write(2031, line + "\n");

        assertThatThrownBy(() -> new KnownDecrees(folder).of(2031)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void refusesADayOfAnotherYear() throws IOException {
        write(2031, "2031-01-01,休\n2032-01-01,休\n");

        assertThatThrownBy(() -> new KnownDecrees(folder).of(2031))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2032-01-01");
    }

    private void write(int year, String lines) throws IOException {
        Files.writeString(folder.resolve(year + ".csv"), lines);
    }
}
