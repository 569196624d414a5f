package org.liaisonbot.ledger;

import java.time.Instant;
import org.liaisonbot.directory.UserId;

/** What the office decided on a task, and still holds. */
public record Decision(TaskCode task, Kind kind, UserId by, Instant at) {
    public enum Kind {
        CLOSED("销号"),
        RETURNED("退回"),
        APPROVED("同意延期"),
        REJECTED("不同意延期");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
