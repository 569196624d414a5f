package org.liaisonbot.rollup;

/**
 * What a month cost the liaisons, and whether it was fair.
 *
 * @param liaisons all of them, also those who got nothing
 * @param medianMessages of what the bot sent each of its own accord; answers are not counted
 * @param medianMinutes by {@code rule}, an estimate
 * @param askedBack replies to which the bot had to ask something back
 * @param corrected reports of the month that units corrected afterwards
 * @param blamed units listed as not having reported
 * @param blamedAndReached of these, units to one of whose people a push about that month was delivered
 */
public record Burden(
        int liaisons,
        double medianMessages,
        int mostMessages,
        double medianMinutes,
        double mostMinutes,
        int replies,
        int askedBack,
        int corrected,
        int blamed,
        int blamedAndReached,
        String rule) {
    /** Replies to which nothing had to be asked back. */
    public int understoodAtOnce() {
        return replies - askedBack;
    }

    /** As one line for the office. */
    public String inWords() {
        return "联络员%d人，收到消息人均（中位数）%s条、最多%d条，用时估算（中位数）%s分钟、最多%s分钟；收到回复%d条，一次读懂%d条、追问%d次，事后更正%d条。"
                .formatted(
                        liaisons,
                        number(medianMessages),
                        mostMessages,
                        number(medianMinutes),
                        number(mostMinutes),
                        replies,
                        understoodAtOnce(),
                        askedBack,
                        corrected);
    }

    private static String number(double it) {
        return it == Math.rint(it) ? Long.toString((long) it) : Double.toString(Math.round(it * 10) / 10.0);
    }
}
