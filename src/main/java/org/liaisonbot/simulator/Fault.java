package org.liaisonbot.simulator;

import java.time.Duration;

/** One way in which a call of the API can go wrong. */
public sealed interface Fault {
    /** The call is refused with this code and nothing is done. */
    record ErrorCode(int errcode, String errmsg) implements Fault {}

    /** The connection breaks before anything is done. */
    record Drop() implements Fault {}

    /** The call is carried out, but the connection breaks before the answer. */
    record LostAnswer() implements Fault {}

    /** The call is carried out, but only half of the answer arrives. */
    record HalfAnswer() implements Fault {}

    /** The call is carried out, and answered after this time on the wall clock. */
    record Delay(Duration duration) implements Fault {}

    /** A proxy on the way answers with a page of its own, and nothing is done. */
    record ProxyPage(int status) implements Fault {}

    static Fault errcode(int errcode) {
        return new ErrorCode(errcode, "told to misbehave");
    }
}
