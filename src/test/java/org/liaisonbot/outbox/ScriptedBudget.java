package org.liaisonbot.outbox;

import java.time.Duration;
import java.util.List;
import org.liaisonbot.directory.UserId;

/** Grants everything, or lets pushes wait as it was told. */
final class ScriptedBudget implements SendingBudget {
    private volatile Verdict next = Verdict.GRANTED;

    void grantsAfter(Duration wait) {
        next = new Verdict(wait, "发送过密");
    }

    void grants() {
        next = Verdict.GRANTED;
    }

    @Override
    public Verdict take(List<UserId> recipients, boolean urgent) {
        return next;
    }
}
