package org.liaisonbot.simulator.rules;

/** The platform does not take a call: the error code it answers with, and its words. */
public final class Refused extends RuntimeException {
    private final int errcode;

    public Refused(int errcode, String errmsg) {
        super(errmsg);
        this.errcode = errcode;
    }

    public int errcode() {
        return errcode;
    }

    /** What was sent has not the form that the platform asks for. */
    static Refused illegal(String what) {
        return new Refused(40058, "invalid request parameter: " + what);
    }
}
