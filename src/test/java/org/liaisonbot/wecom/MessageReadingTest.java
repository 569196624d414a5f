package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.InboundMessage.Act;
import org.liaisonbot.conversation.InboundMessage.CardTap;
import org.liaisonbot.conversation.InboundMessage.Entered;
import org.liaisonbot.conversation.InboundMessage.Media;
import org.liaisonbot.conversation.InboundMessage.MenuClick;
import org.liaisonbot.conversation.InboundMessage.Other;
import org.liaisonbot.conversation.InboundMessage.Text;
import org.liaisonbot.directory.UserId;

class MessageReadingTest {
    private static final String TAP = "<MsgType>event</MsgType><Event>template_card_event</Event>"
            + "<EventKey>k1</EventKey><TaskId>digest-0603</TaskId><CardType>button_interaction</CardType>"
            + "<ResponseCode>rc-1</ResponseCode>";

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[水6 已完成]]></Content>", new Text("水6 已完成")),
                Arguments.of("<MsgType>text</MsgType>", new Text("")),
                Arguments.of(
                        "<MsgType>image</MsgType><PicUrl>http://p</PicUrl><MediaId>m1</MediaId>",
                        new Media("image", "m1", "")),
                Arguments.of(
                        "<MsgType>voice</MsgType><MediaId>m2</MediaId><Format>amr</Format>",
                        new Media("voice", "m2", "")),
                Arguments.of(
                        "<MsgType>video</MsgType><MediaId>m3</MediaId><ThumbMediaId>t</ThumbMediaId>",
                        new Media("video", "m3", "")),
                Arguments.of(
                        "<MsgType>file</MsgType><MediaId>m4</MediaId><FileName>台账.xlsx</FileName>",
                        new Media("file", "m4", "台账.xlsx")),
                Arguments.of("<MsgType>file</MsgType><MediaId>m5</MediaId>", new Media("file", "m5", "")),
                Arguments.of(
                        "<MsgType>location</MsgType><Location_X>37.1</Location_X><Label>孝义</Label>",
                        new Media("location", "", "")),
                Arguments.of(
                        "<MsgType>link</MsgType><Title>通知</Title><Url>http://u</Url>", new Media("link", "", "通知")),
                Arguments.of("<MsgType>hologram</MsgType>", new Other("hologram")),
                Arguments.of("<MsgType>event</MsgType><Event>enter_agent</Event><EventKey/>", new Entered()),
                Arguments.of(
                        "<MsgType>event</MsgType><Event>click</Event><EventKey>my-tasks</EventKey>",
                        new MenuClick("my-tasks")),
                Arguments.of("<MsgType>event</MsgType><Event>CLICK</Event>", new MenuClick("")),
                Arguments.of("<MsgType>event</MsgType><Event>subscribe</Event>", new Other("subscribe")),
                Arguments.of("<MsgType>event</MsgType><Event>LOCATION</Event>", new Other("LOCATION")),
                Arguments.of(TAP, new CardTap("k1", "digest-0603", "rc-1", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsWhatThePersonDid(String inner, Act act) {
        assertThat(read(inner).act()).isEqualTo(act);
    }

    @Test
    void readsEverySelectionOfACard() {
        InboundMessage message = read(TAP
                + "<SelectedItems><SelectedItem><QuestionKey>q1</QuestionKey>"
                + "<OptionIds><OptionId>a</OptionId><OptionId>b</OptionId></OptionIds></SelectedItem>"
                + "<SelectedItem><QuestionKey>q2</QuestionKey><OptionIds><OptionId>c</OptionId></OptionIds>"
                + "</SelectedItem></SelectedItems>");

        assertThat(message.act())
                .isEqualTo(
                        new CardTap("k1", "digest-0603", "rc-1", Map.of("q1", List.of("a", "b"), "q2", List.of("c"))));
    }

    @Test
    void keepsSenderAndTime() {
        InboundMessage message = read("<MsgType>text</MsgType><Content>收到</Content>");

        assertThat(message.from().value()).isEqualTo("LiSi");
        assertThat(message.createTimeSeconds()).isEqualTo(1717380000L);
    }

    @Test
    void knowsAMessageAgainByItsMsgIdAlone() {
        InboundMessage first = read("<MsgType>text</MsgType><Content>收到</Content><MsgId>7001</MsgId>");
        InboundMessage again = read("<MsgId>7001</MsgId><MsgType>text</MsgType><Content>收到</Content>");

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void knowsASenderAgainWhateverTheCase() {
        MessageIdentity upper = identity("<MsgId>7001</MsgId>", "LISI");
        MessageIdentity lower = identity("<MsgId>7001</MsgId>", "lisi");

        assertThat(upper.id()).isEqualTo(lower.id());
    }

    @Test
    void tellsApartTheSameMsgIdFromTwoPeople() {
        assertThat(identity("<MsgId>7001</MsgId>", "lisi").id())
                .isNotEqualTo(identity("<MsgId>7001</MsgId>", "wangwu").id());
    }

    @Test
    void keepsTheKeyShortHoweverLongTheMsgId() {
        assertThat(identity("<MsgId>" + "7".repeat(5000) + "</MsgId>", "lisi")
                        .id()
                        .value())
                .hasSizeLessThan(200);
    }

    static Stream<String> otherEvents() {
        return Stream.of(
                TAP.replace("k1", "k2"),
                TAP.replace("digest-0603", "digest-0604"),
                TAP.replace("rc-1", "rc-2"),
                TAP.replace("template_card_event", "template_card_menu_event"),
                TAP + "<AgentID>1000003</AgentID>",
                TAP + "<ChangeType>update_user</ChangeType>",
                TAP + "<UserID>wangwu</UserID>",
                TAP.replace("k1", "k1digest").replace("digest-0603", "-0603"));
    }

    @ParameterizedTest
    @MethodSource("otherEvents")
    void tellsApartEventsOfTheSameSecond(String other) {
        assertThat(read(other).id()).isNotEqualTo(read(TAP).id());
    }

    @Test
    void knowsAnEventAgain() {
        assertThat(read(TAP).id()).isEqualTo(read(TAP).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml/>",
                "<xml><MsgType>text</MsgType><Content>收到</Content></xml>",
                "<xml><FromUserName>lisi</FromUserName><Content>收到</Content></xml>",
                "<xml><FromUserName>lisi</FromUserName><MsgType>event</MsgType></xml>",
                "<xml><FromUserName>lisi0123456789012345678901234567890123456789012345678901234567890</FromUserName>"
                        + "<MsgType>text</MsgType></xml>"
            })
    void refusesWhatIsNoMessage(String xml) {
        MessageReading reading = new MessageReading(parsed(xml));

        assertThatThrownBy(reading::read).isInstanceOf(MalformedCallback.class);
    }

    private static InboundMessage read(String inner) {
        return new MessageReading(parsed(
                        "<xml><FromUserName>LiSi</FromUserName><CreateTime>1717380000</CreateTime>" + inner + "</xml>"))
                .read();
    }

    private static MessageIdentity identity(String inner, String from) {
        return new MessageIdentity(parsed("<xml>" + inner + "</xml>"), new UserId(from));
    }

    private static XmlElement parsed(String xml) {
        return new XmlReading().read(xml.getBytes(UTF_8));
    }
}
