package org.liaisonbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.Delivery;
import org.liaisonbot.simulator.SignedCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when handling a message takes longer than the platform waits: here, because its row is locked. */
class SlowHandlingTests {
    private static final City CITY = new City();
    private static final String LIAISON = CITY.liaisonOf("市城管局");
    private static final String WORDS = "气20 完成70%，剩余6月底前完成";

    @TempDir
    Path folder;

    private String database;
    private LiveBot bot;

    @BeforeEach
    void start() {
        database = "jdbc:h2:file:" + folder.resolve("slow") + ";LOCK_TIMEOUT=15000;AUTO_SERVER=TRUE";
        bot = LiveBot.on(database, CITY, folder);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void answersInTimeWithNothingAndByAPushOnceItIsHandled() throws SQLException {
        SignedCallback message = bot.typed(LIAISON, WORDS, "7001");
        Delivery inTime;
        try (Connection obstacle = obstructing("msg/unit-" + LIAISON.substring(5) + "/7001")) {
            inTime = bot.wecom().post(message);
            Delivery meanwhile = bot.wecom().post(message);
            assertThat(meanwhile).isEqualTo(inTime);
            obstacle.rollback();
        }

        bot.seenBy(LIAISON, "已记录：气20");
        Delivery later = bot.wecom().post(message);

        assertThat(inTime.status()).isEqualTo(200);
        assertThat(inTime.text()).isEmpty();
        assertThat(later).isEqualTo(inTime);
        assertThat(bot.reports("task=气20&unit=市城管局")).hasSize(1);
        assertThat(handedOver()).isZero();
    }

    @Test
    void handlesAfterARestartWhatItHadTakenBefore() throws SQLException {
        SignedCallback message = bot.typed(LIAISON, WORDS, "7002");
        try (Connection obstacle = obstructing("msg/unit-" + LIAISON.substring(5) + "/7002")) {
            assertThat(bot.wecom().post(message).status()).isEqualTo(200);
            bot.stop();
            obstacle.rollback();
        }

        bot.start();
        Eventually.seesWithin(Duration.ofSeconds(10), () -> handedOver() == 0);
        bot.at("03-25T08:30");

        bot.seenBy(LIAISON, "已记录：气20");
        assertThat(bot.reports("task=气20&unit=市城管局")).hasSize(1);
    }

    @Test
    void refreshesACardByTheCodeOfTheTapThatIsHandledTooLate() throws SQLException {
        bot.at("04-01T09:00");
        ChatEntry card = bot.pushesTo(LIAISON, "04-01T08:50").get(0);
        Delivery inTime;
        try (Connection obstacle = DriverManager.getConnection(database, "sa", "")) {
            obstacle.setAutoCommit(false);
            try (PreparedStatement lock =
                    obstacle.prepareStatement("select id from push where card_id = ? for update")) {
                lock.setString(1, card.card().taskId());
                lock.executeQuery();
            }
            inTime = bot.wecom().tap(card, "all-on-track");
            obstacle.rollback();
        }

        bot.seenBy(LIAISON, "计入市城管局3月份进展");

        assertThat(inTime.status()).isEqualTo(200);
        assertThat(inTime.caption()).isEmpty();
        Eventually.sees(() ->
                bot.pushesTo(LIAISON, "04-01T08:50").get(0).card().closedWith().equals("已上报"));
    }

    private long handedOver() {
        return bot.context()
                .getBean(JdbcClient.class)
                .sql("select count(*) from handed_over")
                .query(Long.class)
                .single();
    }

    /** Holds the message's own key until the connection rolls back. */
    private Connection obstructing(String messageId) throws SQLException {
        Connection connection = DriverManager.getConnection(database, "sa", "");
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into inbound (msg_id, account_key, account, kind, words, received_at, state)
                values (?, 'x', 'x', 'Text', '', current_timestamp, 'HANDLED')""")) {
            insert.setString(1, messageId);
            insert.executeUpdate();
        }
        return connection;
    }
}
