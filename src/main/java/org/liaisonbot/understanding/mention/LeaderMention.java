package org.liaisonbot.understanding.mention;

import java.util.List;
import org.liaisonbot.understanding.text.Span;

/** A city leader, by name or by surname and title; several when the surname fits more than one, none when it fits no one. */
public record LeaderMention(Span span, List<String> names) {
    public LeaderMention {
        names = List.copyOf(names);
    }
}
