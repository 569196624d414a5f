package org.liaisonbot.understanding;

import java.time.LocalDateTime;
import java.util.List;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;

/**
 * A message as somebody typed it, with what is needed to understand it.
 *
 * @param now when it was written, in the office's time zone
 * @param asked the tasks that the last push to this person listed, in its order; numbered from 1 there
 */
public record Message(Speaker speaker, UnitName unit, LocalDateTime now, String text, List<TaskCode> asked) {
    public Message {
        asked = List.copyOf(asked);
    }
}
