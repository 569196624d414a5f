package org.liaisonbot.simulator;

import java.nio.file.Path;
import java.time.Clock;

/** All that the functions of the stand-in share. */
record StandInState(
        StandInSettings settings,
        Members members,
        Clock clock,
        Faults faults,
        Chats chats,
        SentMessages sent,
        ResponseCodes codes,
        MediaStore media) {
    /** @param folder holds what survives a restart; made when it is missing */
    static StandInState in(Path folder, StandInSettings settings, Members members, Clock clock) {
        return new StandInState(
                settings,
                members,
                clock,
                new Faults(),
                new Chats(folder),
                new SentMessages(folder),
                new ResponseCodes(folder, clock),
                new MediaStore(folder, clock));
    }
}
