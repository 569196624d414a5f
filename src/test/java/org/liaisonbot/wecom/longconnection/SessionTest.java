package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.MsgId;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.conversation.Reply;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.wording.ShippedWording;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What comes is kept, answered once, and the answer sent until it has arrived. */
class SessionTest {
    private final ManualAgenda agenda = new ManualAgenda();
    private final ScriptedSockets sockets = new ScriptedSockets(agenda);
    private final JdbcClient jdbc = Database.fresh();
    private final Recording reception = new Recording();
    private final Known identities = new Known();
    private Session session;

    @BeforeEach
    void start() {
        session = newSession();
        session.start();
        agenda.settle();
        sockets.last().letsIn();
    }

    @Test
    void answersWithAFinishedStreamToTheReqIdOfTheMessage() {
        types("r1", "m1", "气20 *完成*70%");

        JsonNode answer = onlyAnswer();
        assertThat(answer.path("headers").path("req_id").asString()).isEqualTo("r1");
        assertThat(answer.path("body").path("msgtype").asString()).isEqualTo("stream");
        assertThat(answer.path("body").path("stream").path("finish").asBoolean())
                .isTrue();
        assertThat(content(answer)).isEqualTo("已记录：气20 \\*完成\\*70%  ");
        assertThat(reception.messages).singleElement().satisfies(message -> {
            assertThat(message.from()).isEqualTo(new UserId("Zhang"));
            assertThat(message.act()).isEqualTo(new InboundMessage.Text("气20 *完成*70%"));
            assertThat(message.replyBytes()).isEqualTo(Replying.MAX_ANSWER_BYTES);
        });
    }

    @Test
    void takesTheSameMessageOnceAndAnswersItAlike() {
        types("r1", "m1", "气20 完成70%");
        sockets.last().acknowledges(0);

        types("r1", "m1", "气20 完成70%");
        sockets.last().acknowledges(0);
        types("r9", "m1", "气20 完成70%");
        List<JsonNode> answers = answers();

        assertThat(reception.messages).hasSize(1);
        assertThat(answers).hasSize(3).allSatisfy(it -> assertThat(content(it)).isEqualTo("已记录：气20 完成70%  "));
        assertThat(streamId(answers.get(1))).isEqualTo(streamId(answers.get(0)));
        assertThat(streamId(answers.get(2))).isNotEqualTo(streamId(answers.get(0)));
    }

    @Test
    void doesNotSendTwiceWhatIsOnItsWay() {
        types("r1", "m1", "气20 完成70%");
        types("r1", "m1", "气20 完成70%");

        assertThat(answers()).hasSize(1);
    }

    @Test
    void sendsAnAnswerAgainUnderTheSameStreamUntilItIsAcknowledged() {
        types("r1", "m1", "气20 完成70%");

        agenda.pass(Duration.ofSeconds(16));

        List<JsonNode> answers = answers();
        assertThat(answers).hasSize(2);
        assertThat(streamId(answers.get(1))).isEqualTo(streamId(answers.get(0)));
        sockets.last().acknowledges(answers.get(1), 0);
        agenda.pass(Duration.ofSeconds(20));
        assertThat(answers()).hasSize(2);
        assertThat(stage("m1")).isEqualTo("DELIVERED");
    }

    @Test
    void takesALateAcknowledgementForWhatItIs() {
        types("r1", "m1", "气20 完成70%");
        agenda.pass(Duration.ofSeconds(7));

        sockets.last().acknowledges(answers().get(0), 0);
        agenda.pass(Duration.ofSeconds(20));

        assertThat(answers()).hasSize(1);
        assertThat(stage("m1")).isEqualTo("DELIVERED");
    }

    @Test
    void knowsThatAnAnswerArrivedWhoseStreamIsFinishedAlready() {
        types("r1", "m1", "气20 完成70%");
        agenda.pass(Duration.ofSeconds(11));

        sockets.last().acknowledges(846608);
        agenda.pass(Duration.ofSeconds(20));

        assertThat(stage("m1")).isEqualTo("DELIVERED");
        assertThat(sockets.last().sent(Frame.SEND)).isEmpty();
    }

    @Test
    void sendsTheAnswerOverTheNextConnectionWhenThisOneBreaks() {
        types("r1", "m1", "气20 完成70%");
        sockets.last().breaks();
        agenda.pass(Duration.ofMillis(500));
        sockets.last().letsIn();

        agenda.pass(Duration.ofSeconds(15));

        assertThat(sockets.last().sent(Frame.RESPOND))
                .singleElement()
                .satisfies(it -> assertThat(content(it)).contains("已记录"));
    }

    @Test
    void findsAfterACrashWhatWasNotAnsweredYet() {
        types("r1", "m1", "气20 完成70%");
        crash();

        Session next = newSession();
        next.start();
        agenda.pass(Lease.LASTS.plusSeconds(16));
        sockets.last().letsIn();

        assertThat(sockets.last().sent(Frame.RESPOND))
                .singleElement()
                .satisfies(it -> assertThat(content(it)).contains("已记录"));
        assertThat(reception.messages).hasSize(1);
    }

    @Test
    void handlesAfterACrashWhatWasOnlyKept() {
        reception.broken = true;
        types("r1", "m1", "气20 完成70%");
        assertThat(answers()).isEmpty();
        reception.broken = false;

        agenda.pass(Duration.ofSeconds(36));

        assertThat(reception.messages).hasSize(1);
        assertThat(content(onlyAnswer())).contains("已记录");
    }

    @Test
    void apologisesWhenAMessageCannotEvenBeKept() {
        jdbc.sql("drop table long_connection_message").update();

        types("r1", "m1", "气20 完成70%");

        assertThat(content(onlyAnswer())).contains("尚未记为进展", "再发一次");
        assertThat(reception.messages).isEmpty();
    }

    @Test
    void apologisesInTheEndWhenAMessageCannotBeHandled() {
        reception.broken = true;
        types("r1", "m1", "气20 完成70%");

        passAlive(Duration.ofMinutes(6));

        assertThat(content(answers().get(0))).contains("尚未记为进展", "再发一次");
    }

    @ParameterizedTest
    @ValueSource(ints = {846605, 846609, 40058})
    void sendsAMessageOfItsOwnWhenTheReqIdIsOver(int errcode) {
        types("r1", "m1", "气20 完成70%");

        sockets.last().acknowledges(errcode);
        agenda.settle();

        JsonNode own = sockets.last().sent(Frame.SEND).get(0);
        assertThat(own.path("headers").path("req_id").asString()).isNotEqualTo("r1");
        assertThat(own.path("body").path("chatid").asString()).isEqualTo("Zhang");
        assertThat(own.path("body").path("chat_type").asInt()).isEqualTo(1);
        assertThat(own.path("body").path("markdown").path("content").asString()).contains("已记录：气20");
        sockets.last().acknowledges(0);
        assertThat(stage("m1")).isEqualTo("DELIVERED");
    }

    @Test
    void sendsAMessageOfItsOwnWhenTheReqIdMeetsNothingButSilence() {
        types("r1", "m1", "气20 完成70%");

        passAlive(Duration.ofSeconds(31));

        assertThat(answers()).hasSize(3);
        assertThat(sockets.last().sent(Frame.SEND)).hasSize(1);
        passAlive(Duration.ofMinutes(10));
        assertThat(sockets.last().sent(Frame.SEND)).hasSize(4);
        assertThat(stage("m1")).isEqualTo("GIVEN_UP");
    }

    @Test
    void livesOnWhenTheTablesAreGone() {
        jdbc.sql("drop table long_connection_message").update();

        passAlive(Duration.ofSeconds(20));

        assertThat(session.state()).isEqualTo(State.READY);
    }

    @Test
    void takesTextWithoutTheCharacterThatNoDatabaseStores() {
        message("r1", single("n1", "\"msgtype\":\"text\",\"text\":{\"content\":\"气20\\u0000 完成70%\"}"));

        assertThat(reception.messages.get(0).act()).isEqualTo(new InboundMessage.Text("气20 完成70%"));
    }

    @Test
    void givesUpOnAConversationThatDoesNotExist() {
        types("r1", "m1", "气20 完成70%");
        sockets.last().acknowledges(846609);
        agenda.settle();

        sockets.last().acknowledges(93006);
        passAlive(Duration.ofMinutes(5));

        assertThat(sockets.last().sent(Frame.SEND)).hasSize(1);
        assertThat(stage("m1")).isEqualTo("GIVEN_UP");
    }

    @Test
    void waitsAMinuteWhenThePlatformSaysItIsTooMuch() {
        types("r1", "m1", "气20 完成70%");

        sockets.last().acknowledges(846607);
        passAlive(Duration.ofSeconds(55));
        assertThat(answers()).hasSize(1);
        passAlive(Duration.ofSeconds(8));

        assertThat(answers()).hasSize(2);
    }

    @Test
    void keepsToThirtyAnswersAMinuteForEachConversation() {
        for (int i = 1; i <= 31; i++) {
            types("r" + i, "m" + i, "气20 完成" + i + "%");
            if (i <= 30) {
                sockets.last().acknowledges(0);
            }
        }
        assertThat(answers()).hasSize(30);
        assertThat(reception.messages).hasSize(31);

        passAlive(Duration.ofSeconds(66));

        assertThat(content(answers().get(30))).contains("完成31%");
    }

    @Test
    void welcomesWithinFiveSecondsOrNotAtAll() {
        event("e1", "w1", "\"eventtype\":\"enter_chat\"");
        JsonNode welcome = sockets.last().sent(Frame.WELCOME).get(0);
        assertThat(welcome.path("headers").path("req_id").asString()).isEqualTo("e1");
        assertThat(welcome.path("body").path("msgtype").asString()).isEqualTo("text");
        assertThat(welcome.path("body").path("text").path("content").asString()).isEqualTo("欢迎");
        sockets.last().breaks();
        agenda.pass(Duration.ofMillis(500));
        sockets.last().letsIn();

        agenda.pass(Duration.ofSeconds(29));

        assertThat(sockets.last().sent(Frame.WELCOME)).isEmpty();
        assertThat(stage("w1")).isEqualTo("GIVEN_UP");
    }

    @Test
    void refreshesATappedCardUnderItsTask() {
        event("e1", "t1", """
                "eventtype":"template_card_event","template_card_event":{"card_type":"button_interaction",\
                "event_key":"all-on-track","task_id":"T1","selected_items":{"selected_item":[\
                {"question_key":"q","option_ids":{"option_id":["a","b"]}}]}}""");

        JsonNode update = sockets.last().sent(Frame.UPDATE).get(0);
        JsonNode card = update.path("body").path("template_card");
        assertThat(update.path("body").path("response_type").asString()).isEqualTo("update_template_card");
        assertThat(card.path("task_id").asString()).isEqualTo("T1");
        assertThat(card.path("button_list").get(0).path("text").asString()).isEqualTo("已上报");
        assertThat(reception.messages.get(0).act())
                .isEqualTo(new InboundMessage.CardTap("all-on-track", "T1", "", Map.of("q", List.of("a", "b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback_event", "enter_check_update", ""})
    void leavesOtherEventsAlone(String type) {
        event("e1", "x1", "\"eventtype\":\"" + type + "\"");

        assertThat(reception.messages).isEmpty();
        assertThat(sockets.last().sent()).hasSize(1);
    }

    @Test
    void asksInAGroupToWriteAloneAndRecordsNothing() {
        message("r1", """
                "msgid":"g1","chatid":"G1","chattype":"group","from":{"userid":"Zhang"},\
                "msgtype":"text","text":{"content":"@联络机器人 气20 完成70%"}""");

        assertThat(reception.messages).isEmpty();
        assertThat(content(onlyAnswer())).contains("群里的内容不记为进展");
    }

    @Test
    void takesAVoiceForWhatWasUnderstoodOfIt() {
        message("r1", single("v1", "\"msgtype\":\"voice\",\"voice\":{\"content\":\"气二十完成七成\"}"));
        message("r2", single("v2", "\"msgtype\":\"voice\",\"voice\":{\"content\":\" \"}"));

        assertThat(reception.messages)
                .extracting(InboundMessage::act)
                .containsExactly(new InboundMessage.Text("气二十完成七成"), new InboundMessage.Media("voice", "", ""));
    }

    @Test
    void takesTheTextAndEachPictureOfAMixedMessageOnce() {
        String mixed = single("x1", """
                "msgtype":"mixed","mixed":{"msg_item":[{"msgtype":"text","text":{"content":"气20 完成70%"}},\
                {"msgtype":"image","image":{"url":"https://a/1","aeskey":"k1"}},\
                {"msgtype":"image","image":{"url":"https://a/2","aeskey":"k2"}}]}""");
        message("r1", mixed);
        message("r1", mixed);

        assertThat(reception.messages).hasSize(3);
        assertThat(reception.messages.get(0).act()).isEqualTo(new InboundMessage.Text("气20 完成70%"));
        assertThat(reception.messages.subList(1, 3))
                .allSatisfy(it ->
                        assertThat(((InboundMessage.Media) it.act()).mediaId()).matches(ShortLivedMedia::has));
        assertThat(content(answers().get(0))).isEqualTo("已记录：气20 完成70%  \n\n已收到图片  ");
    }

    @Test
    void hearsNobodyOfAnotherCompanyAndNoOtherBot() {
        message("r1", """
                "msgid":"m1","chattype":"single","from":{"userid":"Zhang","corpid":"ww-other"},\
                "msgtype":"text","text":{"content":"气20 完成70%"}""");
        message("r2", """
                "msgid":"m2","aibotid":"another","chattype":"single","from":{"userid":"Zhang"},\
                "msgtype":"text","text":{"content":"气20 完成70%"}""");
        message("r3", "\"msgid\":\"m3\",\"msgtype\":\"text\",\"text\":{\"content\":\"气20 完成70%\"}");

        assertThat(reception.messages).isEmpty();
        assertThat(answers()).isEmpty();
    }

    @Test
    void triesAgainWhenItCannotBeFoundOutWhoWrote() {
        identities.unavailable = true;
        types("r1", "m1", "气20 完成70%");
        assertThat(reception.messages).isEmpty();
        identities.unavailable = false;

        agenda.pass(Duration.ofSeconds(11));

        assertThat(content(onlyAnswer())).contains("已记录");
    }

    @Test
    void recordsWhatWasSaidByTheAccountBehindAnEncryptedId() {
        identities.accounts.put("woEncrypted", "Zhang");

        message("r1", """
                "msgid":"m1","chattype":"single","from":{"userid":"woEncrypted"},\
                "msgtype":"text","text":{"content":"气20 完成70%"}""");

        assertThat(reception.messages.get(0).from()).isEqualTo(new UserId("Zhang"));
    }

    @Test
    void letsAnotherProcessConnectAtOnceWhenItStops() {
        session.stop();
        agenda.settle();
        assertThat(sockets.number(1).isClosed()).isTrue();

        newSession().start();
        agenda.settle();

        assertThat(sockets.count()).isEqualTo(2);
    }

    @Test
    void letsOnlyOneOfTwoProcessesConnect() {
        newSession().start();

        passAlive(Duration.ofMinutes(5));

        assertThat(sockets.count()).isEqualTo(1);
    }

    @Test
    void closesTheConnectionBeforeALeaseThatItCannotRenewIsAnothers() {
        jdbc.sql("drop table long_connection_lease").update();

        passAlive(Duration.ofSeconds(35));
        assertThat(session.state()).isEqualTo(State.READY);
        passAlive(Lease.LASTS.minusSeconds(36));

        assertThat(session.state()).isEqualTo(State.STANDBY);
        assertThat(sockets.last().isClosed()).isTrue();
    }

    /** The process is gone without a word: nothing of it happens any more. */
    private void crash() {
        agenda.forget();
    }

    private void passAlive(Duration duration) {
        for (long second = 0; second < duration.toSeconds(); second++) {
            agenda.pass(Duration.ofSeconds(1));
            ScriptedSockets.Scripted socket = sockets.last();
            socket.unanswered("ping").forEach(ping -> socket.acknowledges(ping, 0));
        }
    }

    private Session newSession() {
        AibotSettings settings = new AibotSettings("bot", "secret", URI.create("wss://example.invalid"));
        Talk talk = new Talk(reception, identities, ShippedWording.texts(), "ww-ours");
        WallClock wallClock = new WallClock(agenda);
        ShortLivedMedia media = new ShortLivedMedia(jdbc, HttpClient.newHttpClient(), wallClock);
        Machinery machinery =
                new Machinery(agenda, Runnable::run, Runnable::run, sockets, wallClock, () -> 0, agenda::settle);
        return new Session(settings, talk, new Silent(), jdbc, media, machinery);
    }

    private void types(String reqId, String msgid, String text) {
        message(reqId, single(msgid, "\"msgtype\":\"text\",\"text\":{\"content\":\"" + text + "\"}"));
    }

    private static String single(String msgid, String fields) {
        return "\"msgid\":\"" + msgid
                + "\",\"aibotid\":\"bot\",\"chattype\":\"single\",\"from\":{\"userid\":\"Zhang\"}," + fields;
    }

    private void message(String reqId, String fields) {
        sockets.last()
                .brings("{\"cmd\":\"aibot_msg_callback\",\"headers\":{\"req_id\":\"" + reqId + "\"},\"body\":{" + fields
                        + "}}");
    }

    private void event(String reqId, String msgid, String event) {
        sockets.last()
                .brings("{\"cmd\":\"aibot_event_callback\",\"headers\":{\"req_id\":\"" + reqId + "\"},\"body\":{"
                        + single(msgid, "\"msgtype\":\"event\",\"event\":{" + event + "}") + "}}");
    }

    private List<JsonNode> answers() {
        return sockets.last().sent(Frame.RESPOND);
    }

    private JsonNode onlyAnswer() {
        assertThat(answers()).hasSize(1);
        return answers().get(0);
    }

    private String stage(String msgid) {
        return jdbc.sql("select state from long_connection_message where msg_id = ?")
                .param("aibot/Zhang/" + msgid)
                .query(String.class)
                .single();
    }

    private static String content(JsonNode answer) {
        return answer.path("body").path("stream").path("content").asString();
    }

    private static String streamId(JsonNode answer) {
        return answer.path("body").path("stream").path("id").asString();
    }

    /** Takes each message once, as the conversation does, and says what it took. */
    private static final class Recording implements Reception {
        private final List<InboundMessage> messages = new ArrayList<>();
        private final Map<MsgId, Received> answers = new HashMap<>();
        private boolean broken;

        @Override
        public Received receive(InboundMessage message) {
            if (broken) {
                throw new IllegalStateException("the disk is full");
            }
            return answers.computeIfAbsent(message.id(), id -> {
                messages.add(message);
                return new Received(replyTo(message.act()), 1717380001L);
            });
        }

        private static Reply replyTo(InboundMessage.Act act) {
            if (act instanceof InboundMessage.Text text) {
                return Reply.text("已记录：" + text.text());
            }
            if (act instanceof InboundMessage.CardTap) {
                return Reply.caption("已上报");
            }
            return act instanceof InboundMessage.Media ? Reply.text("已收到图片") : Reply.text("欢迎");
        }
    }

    private static final class Known implements Identities {
        private final Map<String, String> accounts = new HashMap<>();
        private boolean unavailable;

        @Override
        public UserId accountOf(String userid) {
            if (unavailable) {
                throw new Unavailable("told to be away");
            }
            return new UserId(accounts.getOrDefault(userid, userid));
        }
    }

    private static final class Silent implements Alarm {
        @Override
        public void botRefused(int errcode) {}

        @Override
        public void kickedOut() {}

        @Override
        public void connected() {}
    }
}
