package org.liaisonbot.understanding.mention;

import java.util.List;
import org.liaisonbot.understanding.text.Span;

/** Positions in what was asked: 第二项, 前两项, 1、3项. Counted from 1, from the end as negative numbers. */
public record OrdinalMention(Span span, List<Integer> positions) implements Mention {
    public OrdinalMention {
        positions = List.copyOf(positions);
    }
}
