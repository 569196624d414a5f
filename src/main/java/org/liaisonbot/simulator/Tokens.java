package org.liaisonbot.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.liaisonbot.simulator.rules.Refused;

/** Gives out access tokens and checks them (fact sheet 1.2 and 1.3). */
final class Tokens {
    private static final Duration LIFE = Duration.ofSeconds(7200);

    private final StandInSettings settings;
    private final Faults faults;
    private final Clock clock;
    private final Map<String, Issue> issued = new HashMap<>();

    Tokens(StandInSettings settings, Faults faults, Clock clock) {
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    synchronized ApiAnswer issue(ApiRequest request) {
        refuse(request.parameter("corpid").isEmpty(), 41002, "corpid missing");
        refuse(request.parameter("corpsecret").isEmpty(), 41004, "corpsecret missing");
        refuse(!request.parameter("corpid").equals(settings.corpId()), 40013, "invalid corpid");
        refuse(!request.parameter("corpsecret").equals(settings.secret()), 40001, "invalid credential");
        String token = StandInSettings.letters(214);
        issued.put(token, new Issue(clock.instant().plus(LIFE), faults.tokensExpired()));
        return ApiAnswer.ok(Map.of("access_token", token, "expires_in", LIFE.toSeconds()));
    }

    /** @throws Refused when the call carries no token, or not one that holds now */
    synchronized void check(ApiRequest request) {
        String token = request.parameter("access_token");
        refuse(token.isEmpty(), 41001, "access_token missing");
        Issue issue = issued.get(token);
        if (issue == null) {
            throw new Refused(40014, "invalid access_token");
        }
        boolean expired =
                issue.expiries() < faults.tokensExpired() || !clock.instant().isBefore(issue.until());
        refuse(expired, 42001, "access_token expired");
    }

    private static void refuse(boolean when, int errcode, String errmsg) {
        if (when) {
            throw new Refused(errcode, errmsg);
        }
    }

    /** @param expiries how often all tokens had been told to expire when it was given out */
    private record Issue(Instant until, long expiries) {}
}
