package org.liaisonbot.wecom.longconnection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time, as the agenda counts it. */
final class WallClock extends Clock {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final ManualAgenda agenda;

    WallClock(ManualAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(agenda.nanoTime());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
