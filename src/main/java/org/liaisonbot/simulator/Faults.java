package org.liaisonbot.simulator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the stand-in to misbehave. Nothing goes wrong until something is asked for here. */
public final class Faults {
    public static final String SEND = "/cgi-bin/message/send";
    public static final String TOKEN = "/cgi-bin/gettoken";

    private final Map<String, Queue<Fault>> upcoming = new HashMap<>();
    private final Set<String> unreachable = new HashSet<>();
    private final Set<String> unlicensed = new HashSet<>();
    private @Nullable Weather weather;
    private int callbackRepetitions;
    private boolean nextCallbackIsLate;
    private long tokensExpired;

    /** The next calls of this path of the API go wrong, after those already asked for. */
    public synchronized void next(int calls, String path, Fault fault) {
        Queue<Fault> queue = upcoming.computeIfAbsent(path, any -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            queue.add(fault);
        }
    }

    /** The next calls of message/send go wrong. */
    public void nextSends(int calls, Fault fault) {
        next(calls, SEND, fault);
    }

    /** From now on each call goes wrong with this chance in a hundred, in one of these ways. */
    public synchronized void atRandom(long seed, int percent, List<Fault> faults) {
        weather = new Weather(new Random(seed), percent, List.copyOf(faults));
    }

    /** All tokens given out so far are answered with 42001 from now on. */
    public synchronized void expireTokens() {
        tokensExpired++;
    }

    /** The member cannot be reached any more: {@code invaliduser}. */
    public synchronized void unreachable(String account) {
        unreachable.add(key(account));
    }

    /** The member has no licence: {@code unlicenseduser}. */
    public synchronized void unlicensed(String account) {
        unlicensed.add(key(account));
    }

    /** Each callback is delivered this many times more, although it was answered. */
    public synchronized void repeatCallbacks(int times) {
        callbackRepetitions = times;
    }

    /** The next callback comes late: after the one that follows it, from whomever. */
    public synchronized void delayNextCallback() {
        nextCallbackIsLate = true;
    }

    /** All is well again; tokens that have expired stay so, and a callback that is late comes with the next one. */
    public synchronized void reset() {
        upcoming.clear();
        unreachable.clear();
        unlicensed.clear();
        weather = null;
        callbackRepetitions = 0;
        nextCallbackIsLate = false;
    }

    synchronized Optional<Fault> take(String path) {
        Queue<Fault> queue = upcoming.get(path);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.remove());
        }
        return weather == null ? Optional.empty() : weather.strike();
    }

    synchronized boolean isUnreachable(String account) {
        return unreachable.contains(key(account));
    }

    synchronized boolean isUnlicensed(String account) {
        return unlicensed.contains(key(account));
    }

    synchronized boolean takeCallbackDelay() {
        boolean late = nextCallbackIsLate;
        nextCallbackIsLate = false;
        return late;
    }

    synchronized int callbackRepetitions() {
        return callbackRepetitions;
    }

    synchronized long tokensExpired() {
        return tokensExpired;
    }

    private static String key(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    private record Weather(Random random, int percent, List<Fault> faults) {
        Optional<Fault> strike() {
            return random.nextInt(100) < percent
                    ? Optional.of(faults.get(random.nextInt(faults.size())))
                    : Optional.empty();
        }
    }
}
