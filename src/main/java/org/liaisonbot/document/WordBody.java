package org.liaisonbot.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts paragraphs and table rows together from the elements of a Word document (ECMA-376 part 1, chapter 17). A table
 * inside a cell becomes text of that cell.
 */
final class WordBody {
    /** Removed text, text boxes, and what older programs would show instead of newer drawings. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback", "txbxContent", "instrText");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final WordTable table = new WordTable();
    private int skipping;
    private int tables;
    private boolean inText;
    private boolean raised;

    void start(String element, String value) {
        if (skipping > 0 || SKIPPED.contains(element)) {
            skipping += SKIPPED.contains(element) ? 1 : 0;
            return;
        }
        if (element.equals("t")) {
            inText = true;
        } else if (element.equals("br") || element.equals("cr")) {
            paragraph.append('\n');
        } else if (element.equals("tab")) {
            paragraph.append(' ');
        } else if (element.equals("r")) {
            raised = false;
        } else if (element.equals("vertAlign")) {
            raised = value.equals("superscript");
        } else if (element.equals("tbl")) {
            tables++;
        } else if (tables == 1) {
            table.start(element, value);
        }
    }

    void text(String text) {
        if (inText && skipping == 0) {
            paragraph.append(raised && text.matches("[0-9]{1,3}") ? Crumbs.raised(text) : text);
        }
    }

    void end(String element) {
        if (skipping > 0) {
            skipping -= SKIPPED.contains(element) ? 1 : 0;
            return;
        }
        if (element.equals("t")) {
            inText = false;
        } else if (element.equals("p")) {
            endParagraph();
        } else if (element.equals("tbl")) {
            tables--;
            if (tables == 0) {
                table.endTable();
            }
        } else if (tables == 1) {
            table.end(element, blocks);
        }
    }

    private void endParagraph() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (tables > 0) {
            table.paragraph(text);
        } else if (!text.isBlank()) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Block.Line(line.strip())));
        }
    }

    List<Block> blocks() {
        return blocks;
    }
}
