package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into messages: at line ends where possible, never inside a character, and nothing is lost. */
final class TextParts {
    private TextParts() {}

    static List<String> of(String text, int maxBytes) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            for (String piece : pieces(line, maxBytes)) {
                if (!part.isEmpty() && bytes(part) + bytes(piece) > maxBytes) {
                    parts.add(part.toString().strip());
                    part.setLength(0);
                }
                part.append(piece);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(it -> !it.isEmpty()).toList();
    }

    private static List<String> pieces(String line, int maxBytes) {
        if (bytes(line) <= maxBytes) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        line.codePoints().forEach(character -> {
            if (bytes(piece) + bytes(Character.toString(character)) > maxBytes) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
