package org.liaisonbot.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends what a transaction has entered just before it commits. The chain lets one in at a time; so each waits for it
 * only when its own work is written, holds it for the commit alone, and no two can wait for each other. The lock keeps
 * this process's transactions from running into the database's time limit for waiting; the locked row keeps other
 * processes out.
 */
@Component
class Entering {
    private final Chain chain;
    private final Retention retention;
    private final EntityManager entities;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Entering(Chain chain, Retention retention, EntityManager entities) {
        this.chain = chain;
        this.retention = retention;
        this.entities = entities;
    }

    void atTheEndOfTheTransaction(Act act) {
        for (TransactionSynchronization it : TransactionSynchronizationManager.getSynchronizations()) {
            if (it instanceof Appending appending && appending.isOf(this)) {
                appending.acts.add(act);
                return;
            }
        }
        Appending appending = new Appending();
        appending.acts.add(act);
        TransactionSynchronizationManager.registerSynchronization(appending);
    }

    private void append(List<Act> acts) {
        Chain.Link head = chain.lockHead();
        retention.forgetWhatIsOver(acts.get(0).at());
        for (Act act : acts) {
            AuditEntry entry = AuditEntry.after(head.number(), head.hash(), act);
            chain.append(entry);
            head = new Chain.Link(entry.number(), entry.hash());
        }
    }

    private final class Appending implements TransactionSynchronization {
        private final List<Act> acts = new ArrayList<>();

        private boolean isOf(Entering entering) {
            return Entering.this == entering;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entities.flush();
            oneAtATime.lock();
            append(acts);
        }

        @Override
        public void afterCompletion(int status) {
            if (oneAtATime.isHeldByCurrentThread()) {
                oneAtATime.unlock();
            }
        }
    }
}
