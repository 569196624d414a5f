package org.liaisonbot;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.Faults;
import org.liaisonbot.simulator.SignedCallback;
import org.liaisonbot.simulator.StandInSettings;
import org.liaisonbot.simulator.WecomStandIn;
import org.liaisonbot.time.BusinessZone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The whole bot in live operation, between the platform's stand-in and the REST API: nothing reaches it but what comes
 * over the wire. It can be stopped and started again on the same folder; the stand-in stays.
 */
final class LiveBot implements AutoCloseable {
    /** A Monday morning before the plan's first digest. */
    static final String START = "2024-03-25T08:00:00+08:00";

    private static final String TOKEN = "an-api-token";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Object> beans = new ArrayList<>();
    private final BotsTime time;
    private final boolean owner;
    private final WecomStandIn wecom;
    private ConfigurableApplicationContext running;
    private BotApi api;
    private URI base;

    private LiveBot(City city, Path folder) {
        StandInSettings app = StandInSettings.invented();
        time = new BotsTime();
        owner = true;
        wecom = new WecomStandIn(app, city::members, time, folder.resolve("wecom"));
        settings.put("WECOM_CORP_ID", app.corpId());
        settings.put("WECOM_AGENT_ID", Integer.toString(app.agentId()));
        settings.put("WECOM_SECRET", app.secret());
        settings.put("WECOM_TOKEN", app.token());
        settings.put("WECOM_AES_KEY", app.aesKey());
        settings.put("WECOM_API_BASE_URL", wecom.baseUrl().toString());
        settings.put("LIAISON_REHEARSAL", "true");
        settings.put("LIAISON_API_TOKEN", TOKEN);
        settings.put("LIAISON_DATA_DIR", folder.resolve("data").toString());
        settings.put("server.port", "0");
        settings.put("logging.level.root", "error");
    }

    private LiveBot(LiveBot first) {
        wecom = first.wecom;
        time = first.time;
        settings.putAll(first.settings);
        owner = false;
    }

    /** Started on an empty database. */
    static LiveBot withoutData(City city, Path folder) {
        return new LiveBot(city, folder).start();
    }

    /** Started, with the city's plan and people, its clock set. */
    static LiveBot of(City city, Path folder) {
        return withoutData(city, folder).with(city, START);
    }

    /** Like {@link #of(City, Path)}, with a clock that begins on a day of 2024, such as 06-12T08:00. */
    static LiveBot from(String dayAndTime, City city, Path folder) {
        return withoutData(city, folder).with(city, "2024-" + dayAndTime + ":00+08:00");
    }

    /** Not started yet, on another database. */
    static LiveBot on(String databaseUrl, City city, Path folder) {
        LiveBot bot = new LiveBot(city, folder);
        bot.settings.put("spring.datasource.url", databaseUrl);
        return bot.start().with(city, START);
    }

    /** A second instance, on the same database and beside the same platform. */
    LiveBot another() {
        return new LiveBot(this).start();
    }

    /** Like {@link #of(City, Path)}, and it tells in its log what it does. */
    static LiveBot talkative(City city, Path folder) {
        LiveBot bot = new LiveBot(city, folder);
        bot.settings.put("logging.level.root", "info");
        bot.settings.put("logging.level.org.liaisonbot", "trace");
        return bot.start().with(city, START);
    }

    /** Like {@link #of(City, Path)}, with one more thing in the bot. */
    static LiveBot with(Object bean, City city, Path folder) {
        LiveBot bot = new LiveBot(city, folder);
        bot.beans.add(bean);
        return bot.start().with(city, START);
    }

    /** Like {@link #of(City, Path)}, with further settings. */
    static LiveBot with(Map<String, String> further, City city, Path folder) {
        LiveBot bot = new LiveBot(city, folder);
        bot.settings.putAll(further);
        return bot.start().with(city, START);
    }

    private LiveBot with(City city, String start) {
        city.importInto(running);
        moveTo(start);
        return this;
    }

    LiveBot start() {
        running = new SpringApplicationBuilder(LiaisonBotApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .initializers(context -> beans.forEach(
                        bean -> context.getBeanFactory().registerSingleton("test" + beans.indexOf(bean), bean)))
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        if (owner) {
            time.follow(running.getBean(Clock.class));
        }
        int port = requireNonNull(running.getEnvironment().getProperty("local.server.port", Integer.class));
        api = new BotApi(port, TOKEN);
        base = URI.create("http://127.0.0.1:" + port);
        if (owner) {
            wecom.callBackTo(callback());
        }
        return this;
    }

    void stop() {
        running.close();
    }

    void restart() {
        stop();
        start();
    }

    /** Where the bot takes callbacks. */
    URI callback() {
        return url("/wecom/callback");
    }

    URI url(String path) {
        return base.resolve(path);
    }

    ConfigurableApplicationContext context() {
        return running;
    }

    /** The name of the product that keeps the data. */
    String database() {
        return running.getBean(JdbcTemplate.class).execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
    }

    BotApi api() {
        return api;
    }

    WecomStandIn wecom() {
        return wecom;
    }

    Faults faults() {
        return wecom.faults();
    }

    /** @param now such as 2024-04-01T09:00:00+08:00 */
    JsonNode moveTo(String now) {
        return api.moveClock(now);
    }

    /** Like {@link #moveTo}, on a day of 2024 at a time of Shanghai, such as 04-01T09:00. */
    JsonNode at(String dayAndTime) {
        return moveTo("2024-" + dayAndTime + ":00+08:00");
    }

    Delivery say(String account, String text) {
        return wecom.say(account, text);
    }

    /** A text as the platform would post it, to be posted as often as one likes. */
    SignedCallback typed(String account, String words, String msgId) {
        return wecom.sign(account, typedXml(wecom.settings().corpId(), account, words, msgId));
    }

    static String typedXml(String corpId, String account, String words, String msgId) {
        String xml = """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>1711933200</CreateTime><MsgType><![CDATA[text]]></MsgType>\
                <Content><![CDATA[%s]]></Content><MsgId>%s</MsgId><AgentID>1000002</AgentID></xml>""";
        return xml.formatted(corpId, account, words, msgId);
    }

    /** All that the app ever sent or answered to a member. */
    List<ChatEntry> receivedBy(String account) {
        return wecom.receivedBy(account);
    }

    /** What reached a member on a day of 2024 without being an answer, such as 04-01; oldest first. */
    List<ChatEntry> pushesTo(String account, String day) {
        return pushesTo(account).stream()
                .filter(entry -> timeOf(entry).startsWith(day))
                .toList();
    }

    /** What reached a member without being an immediate answer, oldest first. */
    List<ChatEntry> pushesTo(String account) {
        return receivedBy(account).stream()
                .filter(entry -> !entry.msgid().isEmpty())
                .toList();
    }

    /** The last that the app said to a member. */
    ChatEntry lastTo(String account) {
        List<ChatEntry> all = receivedBy(account);
        return all.get(all.size() - 1);
    }

    /** Waits until something that the app said to a member contains these words. */
    ChatEntry seenBy(String account, String words) {
        Eventually.sees(
                () -> receivedBy(account).stream().anyMatch(it -> it.words().contains(words)));
        return receivedBy(account).stream()
                .filter(it -> it.words().contains(words))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** When a bubble came, such as 04-01T08:50. */
    static String timeOf(ChatEntry entry) {
        return OffsetDateTime.ofInstant(entry.at(), BusinessZone.ID).toString().substring(5, 16);
    }

    List<JsonNode> reports(String query) {
        return api.list("/reports?" + query);
    }

    JsonNode task(String code) {
        return api.get("/tasks/" + code);
    }

    JsonNode complianceOf(String unit, String period) {
        return api.list("/compliance?period=" + period).stream()
                .filter(row -> row.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        running.close();
        if (owner) {
            wecom.close();
        }
    }

    /** The bot's own clock, so that the platform dates what it gets by the rehearsal's time. */
    private static final class BotsTime extends Clock {
        private volatile Clock bots = Clock.fixed(Instant.parse("2024-03-25T00:00:00Z"), BusinessZone.ID);

        void follow(Clock clock) {
            bots = clock;
        }

        @Override
        public Instant instant() {
            return bots.instant();
        }

        @Override
        public ZoneId getZone() {
            return BusinessZone.ID;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
