package org.liaisonbot.audit;

import org.jspecify.annotations.Nullable;

/** Follows the chain from its oldest entry that is kept to its head. */
final class Verifying {
    private final Chain chain;
    private Chain.Link last;
    private long count;
    private Verification.@Nullable Broken broken;

    Verifying(Chain chain) {
        this.chain = chain;
        this.last = chain.keptAfter();
    }

    Verification verification() {
        long first = last.number() + 1;
        chain.forEach(this::follow);
        if (broken != null) {
            return broken;
        }
        Chain.Link head = chain.head();
        if (!head.equals(last)) {
            return new Verification.Broken(last.number() + 1, Verification.Fault.CUT_OFF);
        }
        return new Verification.Intact(count == 0 ? 0 : first, count, head.hash());
    }

    private void follow(AuditEntry entry) {
        if (broken != null) {
            return;
        }
        if (entry.number() != last.number() + 1) {
            broken = new Verification.Broken(entry.number(), Verification.Fault.MISSING);
        } else if (!entry.isIntact() || !entry.previous().equals(last.hash())) {
            broken = new Verification.Broken(entry.number(), Verification.Fault.CHANGED);
        }
        last = new Chain.Link(entry.number(), entry.hash());
        count++;
    }
}
