package org.liaisonbot.directory;

import java.util.List;

/** What a directory file holds: its units and people that could be taken, in order, and every doubt. */
public record ReadDirectory(List<Unit> units, List<PersonEntry> people, List<DirectoryFinding> findings) {
    public ReadDirectory {
        units = List.copyOf(units);
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    /** Whether a line could not be taken as it stands. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == DirectoryFinding.Severity.ERROR);
    }
}
