package org.liaisonbot.wecom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.conversation.MediaSource.Fetched;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.MessageSender.SendResult;
import org.liaisonbot.outbox.MessageSender.Sendable;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.time.SettableClock;

/** The sender against a fake WeCom, with clocks that only a test moves. */
final class SenderSite implements AutoCloseable {
    static final String SECRET = "S3cretOfTheApp_9x";
    static final String CALLBACK_TOKEN = "CallbackT0ken77";
    static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final Duration IMPATIENCE = Duration.ofMillis(400);

    final FakeWecom wecom;
    final SettableClock clock = new SettableClock();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final ConfigurationAlarm alarm = new ConfigurationAlarm();
    private final SettableClock wall = new SettableClock();
    private final TokenDatabase database;
    private final WecomClient client;
    private final WxJavaSender sender;

    private SenderSite(FakeWecom wecom, TokenDatabase database) {
        this.wecom = wecom;
        this.database = database;
        wall.set(Instant.parse("2026-11-24T06:00:00Z"));
        clock.set(Instant.parse("2024-06-03T00:50:00Z"));
        WecomSettings settings =
                new WecomSettings("ww5823bf96d3bd56c7", 1000002, SECRET, CALLBACK_TOKEN, AES_KEY, wecom.url() + "/");
        Timeouts timeouts = new Timeouts(IMPATIENCE, IMPATIENCE, IMPATIENCE, IMPATIENCE.multipliedBy(2));
        client = new WecomClient(
                settings, timeouts, database.tokensOf(settings, wall), alarm, new Clocks(clock, wall, nanos::get));
        sender = new WxJavaSender(client, settings.agentId(), alarm);
    }

    static SenderSite open() {
        return new SenderSite(FakeWecom.start(), new TokenDatabase());
    }

    /** Another instance of the same bot on the same database. */
    SenderSite another() {
        return new SenderSite(wecom, database);
    }

    List<String> stored() {
        return database.stored();
    }

    /** Lets real time pass, while the business clock stands still. */
    void realTimePasses(Duration time) {
        nanos.addAndGet(time.toNanos());
        wall.set(wall.instant().plus(time));
    }

    void businessTimePasses(Duration time) {
        Clock now = clock;
        clock.set(now.instant().plus(time));
    }

    /** @param known the accounts that the directory has */
    OpenUserIds identities(String... known) {
        Set<UserId> accounts = Stream.of(known).map(UserId::new).collect(Collectors.toSet());
        return new OpenUserIds(client, accounts::contains, alarm);
    }

    Fetched fetch(String mediaId) {
        return new WxJavaMedia(client).fetch(mediaId);
    }

    SendResult sendText(String text, String... accounts) {
        return send(new Content.Text(text), null, accounts);
    }

    SendResult send(Content content, byte[] bytes, String... accounts) {
        List<UserId> recipients = Arrays.stream(accounts).map(UserId::new).toList();
        return sender.send(new PushId("digest/2024-06-03/zhangsan"), recipients, new Sendable(content, bytes));
    }

    SendResult send(PushId id, Content content, byte[] bytes) {
        return sender.send(id, List.of(new UserId("zhangsan")), new Sendable(content, bytes));
    }

    @Override
    public void close() {
        wecom.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
