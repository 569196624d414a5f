package org.liaisonbot.directory;

import static org.liaisonbot.directory.DirectoryColumn.ACCOUNT;
import static org.liaisonbot.directory.DirectoryColumn.NAME;
import static org.liaisonbot.directory.DirectoryColumn.PERSON;
import static org.liaisonbot.directory.DirectoryColumn.ROLE;
import static org.liaisonbot.directory.DirectoryColumn.UNIT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.OfficeFile;
import org.liaisonbot.document.UnreadableFile;

/** Reads files of units and people. Keeps nothing between two files and can be shared between threads. */
public final class DirectoryReader {

    /** As {@link #read(String, byte[], Collection)}, with no units known before. */
    public ReadDirectory read(String fileName, byte[] content) {
        return read(fileName, content, List.of());
    }

    /**
     * The units and people that a CSV or Excel file lists, each under its own row of headings, in any order of columns;
     * a workbook may hold both. A line that cannot be taken is left out with an error, a liaison of an unknown unit stays
     * in the list with an error.
     *
     * @param fileName as the person who hands it in calls it
     * @param knownUnits the units known already; people may be liaisons of these and of the file's own
     * @throws UnreadableDirectory when the file cannot be read or has no such headings
     */
    public ReadDirectory read(String fileName, byte[] content, Collection<Unit> knownUnits) {
        try {
            return read(fileName, OfficeFile.read(fileName, content), knownUnits);
        } catch (UnreadableFile unreadable) {
            throw new UnreadableDirectory(unreadable);
        }
    }

    private static ReadDirectory read(String fileName, List<Block> blocks, Collection<Unit> knownUnits) {
        Lines lines = Lines.of(blocks);
        if (!lines.hasHeadings) {
            throw new UnreadableDirectory(
                    "“%s”的表头是“%s”，应为“名称,类别,所属组,别名”（单位）或“姓名,账号,单位,角色,手机”（人员）。".formatted(fileName, lines.firstRow));
        }
        List<DirectoryFinding> findings = new ArrayList<>();
        List<Unit> units = UnitLines.read(lines.units, findings);
        Map<UnitName, Unit> all = new LinkedHashMap<>();
        knownUnits.forEach(unit -> all.put(unit.name(), unit));
        units.forEach(unit -> all.put(unit.name(), unit));
        List<PersonEntry> people = new PersonLines(new UnitNames(all.values()), findings).read(lines.people);
        return new ReadDirectory(units, people, findings);
    }

    /** The lines of a file, sorted by what their headings say they are. */
    private static final class Lines {
        private final List<DirectoryLine> units = new ArrayList<>();
        private final List<DirectoryLine> people = new ArrayList<>();
        private String firstRow = "";
        private boolean hasHeadings;
        private String sheet = "";
        private Map<DirectoryColumn, Integer> places = Map.of();

        static Lines of(List<Block> blocks) {
            Lines lines = new Lines();
            blocks.forEach(lines::step);
            return lines;
        }

        private void step(Block block) {
            if (block instanceof Block.Sheet start) {
                sheet = start.name();
                places = Map.of();
            } else if (block instanceof Block.Row row && !row.isBlank()) {
                row(row);
            }
        }

        private void row(Block.Row row) {
            if (firstRow.isEmpty()) {
                firstRow = row.cells().stream().limit(10).collect(Collectors.joining(","));
            }
            Map<DirectoryColumn, Integer> named = DirectoryColumn.in(row);
            if (isHeader(named)) {
                places = named;
                hasHeadings = true;
            } else if (places.containsKey(ACCOUNT)) {
                people.add(new DirectoryLine(sheet, row, places));
            } else if (!places.isEmpty()) {
                units.add(new DirectoryLine(sheet, row, places));
            }
        }

        private static boolean isHeader(Map<DirectoryColumn, Integer> named) {
            boolean ofPeople = named.containsKey(ACCOUNT) && named.containsKey(PERSON) && named.containsKey(ROLE);
            boolean ofUnits = !named.containsKey(ACCOUNT)
                    && (named.containsKey(NAME) || named.containsKey(UNIT))
                    && named.size() > 1
                    && !named.containsKey(PERSON);
            return ofPeople || ofUnits;
        }
    }
}
