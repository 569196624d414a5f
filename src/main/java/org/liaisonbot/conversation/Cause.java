package org.liaisonbot.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong, by the kinds of exceptions and the place of ours: their texts may quote what somebody wrote, and are
 * kept out of the log.
 */
record Cause(Throwable failure) {
    private static final int DEEPEST = 8;

    @Override
    public String toString() {
        List<String> kinds = new ArrayList<>();
        String place = "";
        for (Throwable it = failure; it != null && kinds.size() < DEEPEST; it = it.getCause()) {
            kinds.add(it.getClass().getName());
            for (StackTraceElement frame : it.getStackTrace()) {
                if (place.isEmpty() && frame.getClassName().startsWith("org.liaisonbot")) {
                    place = " at " + frame.getClassName() + ":" + frame.getLineNumber();
                }
            }
        }
        return String.join(" <- ", kinds) + place;
    }
}
