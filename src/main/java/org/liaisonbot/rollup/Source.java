package org.liaisonbot.rollup;

import java.time.Instant;

/**
 * Where a statement comes from.
 *
 * @param number its number within the roll-up, from 1 in the order of first use
 * @param id the id of the report or the request in the ledger
 * @param by the person's name
 * @param words the person's own words
 */
public record Source(int number, Kind kind, long id, String task, String unit, String by, Instant at, String words) {
    public enum Kind {
        REPORT("进展报告"),
        EXTENSION("延期申请");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
