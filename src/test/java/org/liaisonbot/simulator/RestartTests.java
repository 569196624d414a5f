package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class RestartTests extends StandInTest {
    private static final String ONCE = "{'touser':'xinyi','agentid':1000002,'msgtype':'text','text':{'content':'a'},"
            + "'enable_duplicate_check':1,'duplicate_check_interval':14400}";

    @Test
    void keepsTheChats() {
        bot.answersCaption("已报");
        api.sendCard("xinyi", "ask-1");
        standIn.tap(standIn.receivedBy("xinyi").get(0), "all-fine");
        standIn.say("xinyi", "收到");
        String mediaId = api.upload("file", "a.txt", "123456".getBytes(UTF_8))
                .path("media_id")
                .asString();
        api.send("{'touser':'xinyi','agentid':1000002,'msgtype':'file','file':{'media_id':'%s'}}".formatted(mediaId));
        var before = standIn.chatOf("xinyi");

        restart();

        assertThat(standIn.chatOf("xinyi")).isEqualTo(before);
        assertThat(standIn.contentOf(mediaId)).isPresent();
    }

    @Test
    void stillKnowsWhatItHasSentAndWhichTaskIdsAreTaken() {
        api.send(ONCE);
        api.sendCard("office", "ask-1");

        restart();

        api.send(ONCE);
        assertThat(standIn.receivedBy("xinyi")).hasSize(1);
        assertThat(api.sendCard("office", "ask-1").path("errcode").asInt()).isEqualTo(42014);
    }

    @Test
    void stillTakesTheCodeOfACard() {
        String code = api.sendCard("xinyi", "ask-1").path("response_code").asString();

        restart();

        assertThat(api.call(
                                "/cgi-bin/message/update_template_card",
                                "{'userids':['xinyi'],'agentid':1000002,'response_code':'%s','button':{'replace_name':'已截止'}}"
                                        .formatted(code))
                        .path("errcode")
                        .asInt())
                .isZero();
    }

    @Test
    void passesOverWhatAKilledProcessLeftOfALine() throws IOException {
        api.sendText("xinyi", "第一条");
        Files.writeString(folder.resolve("chat.jsonl"), "{\"id\":9,\"acc", StandardOpenOption.APPEND);

        restart();
        api.sendText("xinyi", "第二条");
        restart();

        assertThat(standIn.receivedBy("xinyi")).extracting(ChatEntry::words).containsExactly("第一条", "第二条");
    }
}
