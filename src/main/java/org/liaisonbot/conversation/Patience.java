package org.liaisonbot.conversation;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Decides, once for each delivery of a message, whether its answer still travels back at once: who waits for it and who
 * works it out agree on it here.
 */
final class Patience {
    private enum State {
        WAITING,
        /** The answer is being committed, and is waited for. */
        COMMITTING,
        /** Nobody waits any more. */
        OVER
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** Of a message for whose answer nobody waits. */
    static Patience none() {
        Patience none = new Patience();
        none.state.set(State.OVER);
        return none;
    }

    /** Said by the worker as the last thing before the commit: whether the answer can still be given back. */
    boolean lastsUntilCommitted() {
        return state.compareAndSet(State.WAITING, State.COMMITTING) || state.get() == State.COMMITTING;
    }

    /** Said by the worker when the commit has failed and another attempt follows. */
    void startAgain() {
        state.compareAndSet(State.COMMITTING, State.WAITING);
    }

    /** Said by who waits: whether waiting may end; not while the answer is being committed. */
    boolean ends() {
        return state.compareAndSet(State.WAITING, State.OVER) || state.get() == State.OVER;
    }
}
