package org.liaisonbot.wording;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills message templates, one file {@code name.txt} for each message in Mustache's syntax. A file in the office's folder
 * wins over the one that ships, and a change to it counts from the next message on. When the office's file cannot be
 * filled, the shipped one speaks and the log says why.
 */
@Component
public class Wording {
    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);
    private static final Mustache.Compiler PLAIN_TEXT =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).zeroIsFalse(true);

    private final Path folder;
    private final Map<String, Edited> edited = new ConcurrentHashMap<>();
    private final Map<String, Template> shipped = new ConcurrentHashMap<>();

    Wording(@Value("${liaison.messages-dir}") String folder) {
        this.folder = Path.of(folder);
    }

    private record Edited(FileTime changedAt, Template template) {}

    /**
     * The message with this name, filled from a record's components; without white space at its end.
     *
     * @throws MustacheException when the shipped template names something that the record does not have
     */
    public String say(String name, Object facts) {
        try {
            Optional<Template> own = own(name);
            if (own.isPresent()) {
                return own.get().execute(facts).stripTrailing();
            }
        } catch (MustacheException | IOException broken) {
            LOG.error("消息模板 {}.txt 有误，本次使用自带文本：{}", name, broken.getMessage());
        }
        return shipped.computeIfAbsent(name, Wording::shipped).execute(facts).stripTrailing();
    }

    /** The message with this name, which has nothing to fill. */
    public String say(String name) {
        return say(name, Map.of());
    }

    private Optional<Template> own(String name) throws IOException {
        Path file = folder.resolve(name + ".txt");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        FileTime changedAt = Files.getLastModifiedTime(file);
        Edited known = edited.get(name);
        if (known == null || !known.changedAt().equals(changedAt)) {
            known = new Edited(changedAt, PLAIN_TEXT.compile(whole(Files.readString(file))));
            edited.put(name, known);
        }
        return Optional.of(known.template());
    }

    /** An editor may have put a mark before the text; an empty text or a brace left open is no message. */
    private static String whole(String written) {
        String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
        if (text.isBlank()) {
            throw new MustacheException("文件是空的");
        }
        if (text.split("\\{\\{", -1).length != text.split("}}", -1).length) {
            throw new MustacheException("双花括号不成对");
        }
        return text;
    }

    private static Template shipped(String name) {
        try (InputStream file = Wording.class.getResourceAsStream("/messages/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no message template " + name);
            }
            return PLAIN_TEXT.compile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read message template " + name, unreadable);
        }
    }
}
