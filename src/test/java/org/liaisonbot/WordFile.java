package org.liaisonbot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.liaisonbot.simulator.ChatEntry;

/** A Word file as it arrived in a chat. */
final class WordFile {
    private WordFile() {}

    static String textOf(LiveBot bot, ChatEntry entry) {
        byte[] content = bot.wecom().contentOf(entry.file().mediaId()).orElseThrow();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
