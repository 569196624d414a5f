package org.liaisonbot.wecom;

import static org.liaisonbot.wecom.ErrorKind.BAD_REQUEST;
import static org.liaisonbot.wecom.ErrorKind.CONFIGURATION;
import static org.liaisonbot.wecom.ErrorKind.RATE;
import static org.liaisonbot.wecom.ErrorKind.RECIPIENT;
import static org.liaisonbot.wecom.ErrorKind.RETRY;
import static org.liaisonbot.wecom.ErrorKind.STATE;
import static org.liaisonbot.wecom.ErrorKind.TOKEN;
import static org.liaisonbot.wecom.ErrorKind.UNKNOWN;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one table of WeCom's error codes: fact sheet 4.3. */
final class ErrorCodes {
    static final int MEDIA_GONE = 40007;
    static final int TOO_MANY_AT_ONCE = 45033;
    static final int NOBODY_REACHABLE = 81013;

    /** WxJava's own code for an answer without a body. */
    private static final int NO_ANSWER = -99;

    private static final Map<Integer, ErrorKind> KINDS = Stream.of(
                    row(RETRY, -1, NO_ANSWER, 6000),
                    row(TOKEN, 40014, 42001),
                    row(RATE, 45009, TOO_MANY_AT_ONCE),
                    row(RECIPIENT, 40003, 40031, 40066, 40068, 40070, 43004, 46004, 50002, 60003, 60011, 60021),
                    row(RECIPIENT, 60111, 60123, NOBODY_REACHABLE, 301021, 660003, 701008, 701099),
                    row(CONFIGURATION, 40001, 40013, 40056, 40091, 43009, 43012, 48002, 48005, 48006, 48009),
                    row(CONFIGURATION, 50001, 50003, 60020, 60031, 80001, 85005, 86008, 90308, 93000, 93004, 93008),
                    row(CONFIGURATION, 301002, 301007, 301042),
                    row(BAD_REQUEST, 40004, 40005, 40006, 40008, 40009, 40011, 40016, 40017, 40018, 40019, 40020),
                    row(BAD_REQUEST, 40022, 40023, 40024, 40025, 40026, 40027, 40032, 40033, 40035, 40039, 40054),
                    row(BAD_REQUEST, 40055, 40058, 40063, 40123, 41001, 41002, 41004, 41006, 41008, 41009, 41010),
                    row(BAD_REQUEST, 41011, 41016, 41017, 41033, 42014, 44001, 44004, 45001, 45002, 45007, 45008),
                    row(BAD_REQUEST, 81012, 82001, 82002, 82003, 82004, 85002, 86006, 86007, 86207, 86216, 830002),
                    row(STATE, MEDIA_GONE, 40029, 40050, 42016, 42022, 42052, 46003, 60140, 84014, 84015, 86001),
                    row(STATE, 86003, 86215))
            .flatMap(row -> row)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ErrorCodes() {}

    static ErrorKind kindOf(int code) {
        return KINDS.getOrDefault(code, UNKNOWN);
    }

    private static Stream<Map.Entry<Integer, ErrorKind>> row(ErrorKind kind, Integer... codes) {
        return Arrays.stream(codes).map(code -> Map.entry(code, kind));
    }
}
