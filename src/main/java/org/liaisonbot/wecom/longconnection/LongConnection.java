package org.liaisonbot.wecom.longconnection;

import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smart bot's long connection: kept open, while the application runs, by the one process that has the lease. */
public final class LongConnection implements SmartLifecycle {
    private final AibotSettings settings;
    private final Talk talk;
    private final Alarm alarm;
    private final JdbcClient jdbc;
    private final ShortLivedMedia media;
    private final HttpClient http;
    private volatile @Nullable Session session;

    public LongConnection(
            AibotSettings settings, Talk talk, Alarm alarm, JdbcClient jdbc, ShortLivedMedia media, HttpClient http) {
        this.settings = settings;
        this.talk = talk;
        this.alarm = alarm;
        this.jdbc = jdbc;
        this.media = media;
        this.http = http;
    }

    public State state() {
        Session current = session;
        return current == null ? State.STOPPED : current.state();
    }

    @Override
    public void start() {
        Session fresh = new Session(settings, talk, alarm, jdbc, media, Machinery.real(http));
        session = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        Session ending = session;
        session = null;
        if (ending != null) {
            ending.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return session != null;
    }
}
