package org.liaisonbot.simulator.page;

import java.util.List;
import org.liaisonbot.simulator.ChatCard;

/** A template card with what can be tapped on it. */
record CardView(
        long entry,
        String source,
        String title,
        String subtitle,
        String emphasis,
        String body,
        List<ChatCard.Row> rows,
        List<ChatCard.Row> paragraphs,
        List<QuestionView> questions,
        List<ButtonView> buttons,
        List<ButtonView> menu,
        List<ChatCard.Link> links,
        String closedWith) {
    static CardView of(long entry, ChatCard card) {
        return new CardView(
                entry,
                card.source(),
                card.title(),
                card.subtitle(),
                card.emphasis(),
                card.body(),
                card.rows(),
                card.paragraphs(),
                card.questions().stream().map(QuestionView::of).toList(),
                card.isOpen() ? card.buttons().stream().map(ButtonView::of).toList() : List.of(),
                card.menu().stream().map(ButtonView::of).toList(),
                card.links(),
                card.closedWith());
    }

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    public boolean hasButtons() {
        return !buttons.isEmpty();
    }

    public boolean hasMenu() {
        return !menu.isEmpty();
    }

    public boolean isClosed() {
        return !closedWith.isEmpty();
    }

    record ButtonView(String key, String caption, int style) {
        static ButtonView of(ChatCard.Button button) {
            return new ButtonView(button.key(), button.caption(), button.style());
        }
    }

    /** @param field the name under which the choice comes back */
    record QuestionView(String field, String title, boolean many, List<ChatCard.Option> options) {
        static QuestionView of(ChatCard.Question question) {
            return new QuestionView(
                    ChatController.CHOICE + question.key(), question.title(), question.many(), question.options());
        }
    }
}
