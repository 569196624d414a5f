package org.liaisonbot.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a text file was written: by its byte order mark, else UTF-8, else GB18030. */
final class Decoding {
    /** One broken character in this many. */
    private static final int FEW = 200;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Decoding() {}

    static String text(String fileName, byte[] content) {
        return marked(content)
                .or(() -> strictly(content, StandardCharsets.UTF_8))
                .or(() -> nearly(content))
                .or(() -> strictly(content, GB18030))
                .filter(Decoding::looksLikeText)
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
                .orElseThrow(() -> new UnreadableFile(
                        "“" + fileName + "”不是可读的文本：既不是UTF-8也不是GB18030编码，请另存为UTF-8文本、.docx或.xlsx后重试。"));
    }

    private static Optional<String> marked(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return strictly(content, StandardCharsets.UTF_16BE);
        }
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return strictly(content, StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    /** UTF-8 in which a few characters were cut apart; they stay visible as replacement characters. */
    private static Optional<String> nearly(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long chinese = text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        return broken * FEW <= chinese ? Optional.of(text) : Optional.empty();
    }

    /** Pictures and programs now and then decode by chance, but not without control characters. */
    private static boolean looksLikeText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }
}
