package org.liaisonbot.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder {@code evidence} below the data folder: each content once, in a file named by the hash of its bytes. No name
 * from outside ever becomes a path.
 */
@Component
class Vault {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    Vault(@Value("${liaison.data-dir}") Path dataFolder) {
        this.folder = dataFolder.resolve("evidence");
    }

    /** Keeps the bytes and tells their hash; when this returns, the file is whole. */
    String keep(byte[] content) {
        String hash = hashOf(content);
        Path file = fileOf(hash);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != content.length) {
                Files.createDirectories(file.getParent());
                Path half = Files.createTempFile(file.getParent(), hash.substring(0, 8), ".part");
                Files.write(half, content);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep evidence " + hash + " in " + folder, e);
        }
    }

    /** The bytes with this hash, if they are here. */
    Optional<byte[]> find(String hash) {
        if (!HASH.matcher(hash).matches() || !Files.isRegularFile(fileOf(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(fileOf(hash)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read evidence " + hash + " in " + folder, e);
        }
    }

    private Path fileOf(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hashOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
