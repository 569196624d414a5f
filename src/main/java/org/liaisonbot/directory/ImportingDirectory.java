package org.liaisonbot.directory;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a file of units and people: all of it, or nothing when a line cannot be taken. */
@Service
public class ImportingDirectory {
    private final Directory directory;
    private final DirectoryReader reader = new DirectoryReader();

    ImportingDirectory(Directory directory) {
        this.directory = directory;
    }

    /**
     * What the file held and whether it was taken over.
     *
     * @param applied false when the file has errors; nothing was changed then
     */
    public record Imported(ReadDirectory read, boolean applied) {}

    /** @throws UnreadableDirectory when the file cannot be read as a directory */
    @Transactional
    public Imported importFrom(String fileName, byte[] content) {
        ReadDirectory read =
                reader.read(fileName, content, directory.unitNames().units());
        if (read.hasErrors()) {
            return new Imported(read, false);
        }
        List<Person> people = read.people().stream()
                .map(it -> new Person(new UserId(it.account()), it.name(), it.unit(), it.role(), it.phone()))
                .toList();
        directory.update(read.units(), people);
        return new Imported(read, true);
    }
}
