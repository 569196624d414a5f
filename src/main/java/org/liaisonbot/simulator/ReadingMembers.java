package org.liaisonbot.simulator;

import java.util.Map;
import org.liaisonbot.simulator.rules.Refused;

/** user/get (fact sheet 6): who is unreachable is out of the app's visible range. */
record ReadingMembers(StandInState state) {
    ApiAnswer answer(ApiRequest request) {
        String account = request.parameter("userid");
        if (state.faults().isUnreachable(account)) {
            throw new Refused(60011, "no privilege to access/modify contact/party/agent");
        }
        String spelled = state.members().spellingOf(account).orElseThrow(() -> new Refused(60111, "userid not found"));
        return ApiAnswer.ok(Map.of("userid", spelled, "name", spelled, "status", 1));
    }
}
