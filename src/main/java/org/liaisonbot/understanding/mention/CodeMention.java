package org.liaisonbot.understanding.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.text.Span;

/** One or several task codes named together: 气20, 附件1第20项, 气13、17. */
public record CodeMention(Span span, List<Code> codes) implements Mention {
    public CodeMention {
        codes = List.copyOf(codes);
    }

    /**
     * @param task null when the plan has no such code
     * @param written the code in its usual form, such as 气31
     */
    public record Code(@Nullable TaskCode task, String written) {}
}
