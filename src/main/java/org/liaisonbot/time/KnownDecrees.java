package org.liaisonbot.time;

import com.tyme.holiday.LegalHoliday;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The decrees that ship with the calendar library, and those that the office adds: a file {@code 2027.csv} in the folder
 * of holidays, one line a day, {@code 2027-01-01,休} or {@code 2027-02-06,班}. A file wins over the library. What was
 * read is kept; a year that was missing is looked for again each time.
 */
public final class KnownDecrees implements Decrees {
    private static final String OFF = "休";
    private static final String WORKED = "班";

    private final Path folder;
    private final Map<Integer, Decree> known = new ConcurrentHashMap<>();

    public KnownDecrees(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Decree> of(int year) {
        Decree decree = known.get(year);
        if (decree == null) {
            Optional<Decree> found = fromFile(year).or(() -> fromLibrary(year));
            found.ifPresent(it -> known.put(year, it));
            return found;
        }
        return Optional.of(decree);
    }

    private Optional<Decree> fromFile(int year) {
        Path file = folder.resolve(year + ".csv");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(year, Files.readAllLines(file, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the holidays of " + year, unreadable);
        }
    }

    private static Decree read(int year, List<String> lines) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.replace("\uFEFF", "").strip().split("\\s*,\\s*");
            if (cells.length != 2 || !(cells[1].equals(OFF) || cells[1].equals(WORKED))) {
                throw new DateTimeException("a holiday reads 2027-01-01,休 or 2027-02-06,班, not: " + line);
            }
            LocalDate day = LocalDate.parse(cells[0]);
            if (day.getYear() != year) {
                throw new DateTimeException("the holidays of " + year + " name a day of another year: " + line);
            }
            (cells[1].equals(OFF) ? daysOff : madeUp).add(day);
        }
        return new Decree(year, daysOff, madeUp);
    }

    private static Optional<Decree> fromLibrary(int year) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> Optional.ofNullable(
                                LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                        .ifPresent(holiday -> (holiday.isWork() ? madeUp : daysOff).add(day)));
        return daysOff.isEmpty() ? Optional.empty() : Optional.of(new Decree(year, daysOff, madeUp));
    }
}
