package org.liaisonbot.simulator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template card as it stands in a chat. Texts that the card does not have are empty.
 *
 * @param taskId comes back with each tap; empty when the card does not call back
 * @param type the platform's word, such as {@code button_interaction}
 * @param body the text below the title
 * @param buttons what can be tapped, the submit button included
 * @param menu the actions behind the three dots
 * @param closedWith what stands in place of the buttons once the card is settled; empty while it is open
 */
public record ChatCard(
        String taskId,
        String type,
        String source,
        String title,
        String subtitle,
        String emphasis,
        String body,
        List<Row> rows,
        List<Row> paragraphs,
        List<Question> questions,
        List<Button> buttons,
        List<Button> menu,
        List<Link> links,
        String closedWith)
        implements ChatEntry.Content {
    public ChatCard {
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
        questions = List.copyOf(questions);
        buttons = List.copyOf(buttons);
        menu = List.copyOf(menu);
        links = List.copyOf(links);
    }

    /** A line of two parts. */
    public record Row(String key, String value) {}

    /** @param style 1 to 4, by the platform's count; 1 is the filled one */
    public record Button(String key, String caption, int style) {}

    public record Link(String caption, String url) {}

    /** @param many whether more than one option may be chosen */
    public record Question(String key, String title, boolean many, List<Option> options) {
        public Question {
            options = List.copyOf(options);
        }
    }

    public record Option(String id, String caption, boolean chosen) {}

    public boolean isOpen() {
        return closedWith.isEmpty();
    }

    @Override
    public String words() {
        return Stream.of(
                        Stream.of(source, title, subtitle, emphasis, body),
                        Stream.concat(rows.stream(), paragraphs.stream()).map(row -> row.key() + " " + row.value()),
                        questions.stream()
                                .flatMap(question -> Stream.concat(
                                        Stream.of(question.title()),
                                        question.options().stream().map(Option::caption))),
                        isOpen() ? buttons.stream().map(Button::caption) : Stream.of(closedWith))
                .flatMap(part -> part)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    ChatCard closedWith(String caption) {
        return new ChatCard(
                taskId,
                type,
                source,
                title,
                subtitle,
                emphasis,
                body,
                rows,
                paragraphs,
                questions,
                buttons,
                menu,
                links,
                caption);
    }
}
