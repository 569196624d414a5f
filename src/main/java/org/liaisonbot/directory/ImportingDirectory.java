package org.liaisonbot.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a file of units and people: all of it, or nothing when a line cannot be taken. */
@Service
public class ImportingDirectory {
    private final Directory directory;
    private final AuditLog log;
    private final Clock clock;
    private final DirectoryReader reader = new DirectoryReader();

    ImportingDirectory(Directory directory, AuditLog log, Clock clock) {
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What the file held and whether it was taken over.
     *
     * @param applied false when the file has errors; nothing was changed then
     */
    public record Imported(ReadDirectory read, boolean applied) {}

    /**
     * Takes a file over that somebody has named at the command line.
     *
     * @throws UnreadableDirectory when the file cannot be read as a directory
     */
    @Transactional
    public Imported importFrom(String fileName, byte[] content) {
        return importFrom(fileName, content, Actor.atTheCommandLine());
    }

    /** @throws UnreadableDirectory when the file cannot be read as a directory */
    @Transactional
    public Imported importFrom(String fileName, byte[] content, Actor by) {
        ReadDirectory read =
                reader.read(fileName, content, directory.unitNames().units());
        if (read.hasErrors()) {
            return new Imported(read, false);
        }
        List<Person> people = read.people().stream()
                .map(it -> new Person(new UserId(it.account()), it.name(), it.unit(), it.role(), it.phone()))
                .toList();
        String changes = changes(people);
        List<DirectoryFinding> findings = new ArrayList<>(read.findings());
        findings.addAll(Coverage.changedHands(directory.people(), people));
        directory.update(read.units(), people);
        findings.addAll(Coverage.gaps(directory.unitNames().units(), directory.people()));
        log.enter(new Act(
                clock.instant(),
                by,
                "IMPORT_DIRECTORY",
                fileName,
                "",
                "单位%d个，人员%d人。".formatted(read.units().size(), people.size()) + changes));
        return new Imported(new ReadDirectory(read.units(), read.people(), findings), true);
    }

    /** Who is new, and of whom something has changed. */
    private String changes(List<Person> people) {
        Map<String, Person> known = directory.people().stream()
                .collect(Collectors.toMap(it -> it.account().key(), Function.identity()));
        return people.stream()
                .filter(it -> !it.equals(known.get(it.account().key())))
                .map(it -> change(known.get(it.account().key()), it))
                .collect(Collectors.joining("；"));
    }

    private static String change(@Nullable Person before, Person now) {
        return before == null ? "新增" + inWords(now) : "变更" + inWords(before) + "→" + inWords(now);
    }

    private static String inWords(Person it) {
        return "%s（%s，%s，%s）".formatted(it.name(), it.account().value(), it.unit(), it.role());
    }
}
