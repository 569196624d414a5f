package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.Reply;

class WecomCallbackTest {
    private static final String REPORT = "<xml><ToUserName><![CDATA[ww5823bf96d3bd56c7]]></ToUserName>"
            + "<FromUserName><![CDATA[ZhangSan]]></FromUserName><CreateTime>1717380000</CreateTime>"
            + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[水6 完成80%]]></Content>"
            + "<MsgId>7000000000000000001</MsgId><AgentID>1000002</AgentID></xml>";

    private static CallbackSite site;

    @BeforeAll
    static void open() {
        site = CallbackSite.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void reset() {
        site.reception().reset();
    }

    @Test
    void verifiesTheUrlWithExactlyThePlainEcho() {
        String encrypted = site.encrypt("1616140317555161061");

        HttpResponse<String> response = site.verify(site.signedQuery(encrypted), encrypted);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("1616140317555161061");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void forbidsAVerificationThatIsWronglySigned() {
        assertThat(site.verify(CallbackSite.query("0".repeat(40)), site.encrypt("echo"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void handsOverWhatAPersonWrote() {
        HttpResponse<String> response = site.deliver(REPORT);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(site.reception().messages())
                .extracting(InboundMessage::act)
                .containsExactly(new InboundMessage.Text("水6 完成80%"));
    }

    @Test
    void answersInTheResponseSignedAndEncrypted() {
        site.reception().answersWith(Reply.text("已记录：水6 <80%> & ]]> 🌱\n更正请直接回复。"));

        XmlElement envelope = envelopeOf(site.deliver(REPORT));

        assertThat(site.isSigned(envelope)).isTrue();
        XmlElement reply = parsed(site.decrypt(envelope.require("Encrypt")));
        assertThat(reply.textOf("ToUserName")).isEqualTo("ZhangSan");
        assertThat(reply.textOf("FromUserName")).isEqualTo("ww5823bf96d3bd56c7");
        assertThat(reply.textOf("MsgType")).isEqualTo("text");
        assertThat(reply.textOf("Content")).isEqualTo("已记录：水6 <80%> & ]]> 🌱\n更正请直接回复。");
    }

    @Test
    void changesTheCaptionOfATappedButton() {
        site.reception().answersWith(Reply.caption("已收到"));

        String reply = replyOf(site.deliver(REPORT));

        assertThat(reply)
                .contains("<MsgType><![CDATA[update_button]]></MsgType>")
                .contains("<Button><ReplaceName><![CDATA[已收到]]></ReplaceName></Button>");
    }

    @Test
    void answersARepeatedMessageToTheLetter() {
        site.reception().answersWith(Reply.text("已记录"));
        String first = replyOf(site.deliver(REPORT));
        site.reception().answersWith(Reply.text("别的话"));

        String again = replyOf(site.deliver(REPORT));

        assertThat(again).isEqualTo(first);
        assertThat(site.reception().messages()).hasSize(1);
    }

    @Test
    void leavesOutWhatXmlCannotCarry() {
        site.reception().answersWith(Reply.text("已\u0000记\u0008录\uFFFF"));

        assertThat(replyOf(site.deliver(REPORT))).contains("<![CDATA[已记录]]>");
    }

    @Test
    void forbidsAWrongSignature() {
        String encrypted = site.encrypt(REPORT);

        assertRefused(403, site.post(CallbackSite.query("0".repeat(40)), CallbackSite.body(encrypted)));
    }

    @Test
    void forbidsASignatureInCapitals() {
        String encrypted = site.encrypt(REPORT);
        String query = site.signedQuery(encrypted);
        String capitals =
                query.replace(query.substring(14, 54), query.substring(14, 54).toUpperCase());

        assertRefused(403, site.post(capitals, CallbackSite.body(encrypted)));
    }

    @Test
    void forbidsCipherTextThatItCannotRead() {
        String encrypted = "Al31VOORMRWx6emIpmL5qlTn+4slHuAvwFNaAnwsOf4=";

        assertRefused(403, site.post(site.signedQuery(encrypted), CallbackSite.body(encrypted)));
    }

    @Test
    void forbidsAMessageEncryptedForAnotherCorp() {
        CallbackCipher foreign =
                new CallbackCipher((String) CallbackSite.PROPERTIES.get("wecom.aes-key"), "ww0000000000000000");
        String encrypted = foreign.encrypt(REPORT.getBytes(UTF_8), new byte[16]);

        assertRefused(403, site.post(site.signedQuery(encrypted), CallbackSite.body(encrypted)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ww5823bf96d3bd56c7", "1000002"})
    void forbidsAMessageToAnotherCorpOrApp(String ours) {
        assertRefused(403, site.deliver(REPORT.replace(ours, ours.replace('2', '9'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ww5823bf96d3bd56c7", "1000002"})
    void forbidsAnEnvelopeToAnotherCorpOrApp(String ours) {
        String encrypted = site.encrypt(REPORT);
        String envelope = CallbackSite.body("").replace(ours, ours.replace('2', '9'));

        assertRefused(403, site.post(site.signedQuery(encrypted), envelope.replace("<![CDATA[]]>", encrypted)));
    }

    @Test
    void takesAnEventThatNamesNoApp() {
        HttpResponse<String> response =
                site.deliver(REPORT.replace("<AgentID>1000002</AgentID>", "<AgentID><![CDATA[]]></AgentID>"));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "你好",
                "<xml></xml>",
                "<xml><Encrypt></Encrypt></xml>",
                "<xml><Encrypt>a</xml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&e;</Encrypt></xml>"
            })
    void callsABodyMalformedThatIsNoEnvelope(String body) {
        assertRefused(400, site.post(CallbackSite.query("0".repeat(40)), body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_signature", "timestamp", "nonce"})
    void callsAQueryMalformedThatLacks(String parameter) {
        String encrypted = site.encrypt(REPORT);
        String query = site.signedQuery(encrypted).replace(parameter + "=", "x=");

        assertRefused(400, site.post(query, CallbackSite.body(encrypted)));
    }

    @Test
    void callsAVerificationMalformedThatLacksItsEcho() {
        assertThat(site.send(site.request(site.signedQuery("")).GET()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a message", "<xml></xml>", "<xml><MsgType>text</MsgType></xml>"})
    void callsContentMalformedThatIsNoMessage(String message) {
        assertRefused(400, site.deliver(message));
    }

    @Test
    void refusesABodyOverOneMegabyte() {
        assertRefused(413, site.post(CallbackSite.query("0"), "x".repeat((1 << 20) + 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, 5 << 20})
    void refusesABodyOverOneMegabyteOfUnknownLength(int bytes) {
        byte[] body = new byte[bytes];

        assertRefused(
                413,
                site.send(site.request(CallbackSite.query("0"))
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
    }

    @Test
    void callsABodyMalformedThatIsWronglyChunked() throws Exception {
        String request = "POST /wecom/callback?" + CallbackSite.query("0") + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nnot a length\r\n";

        assertThat(site.statusLineFor(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void readsABodyOfOneMegabyte() {
        String encrypted = site.encrypt(REPORT);
        String envelope = CallbackSite.body(encrypted);
        String filled = " ".repeat((1 << 20) - envelope.length()) + envelope;

        assertThat(site.post(site.signedQuery(encrypted), filled).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/xml; charset=GBK",
                "nonsense"
            })
    void readsTheBodyWhateverItClaimsToBe(String contentType) {
        String encrypted = site.encrypt(REPORT);

        HttpResponse<String> response = site.send(site.request(site.signedQuery(encrypted))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(CallbackSite.body(encrypted))));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(site.reception().messages()).hasSize(1);
    }

    @Test
    void asksForAnotherDeliveryWhenNothingCouldBeStored() {
        site.reception().breaks();

        HttpResponse<String> response = site.deliver(REPORT);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEmpty();
    }

    private static void assertRefused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(site.reception().messages()).isEmpty();
    }

    private static String replyOf(HttpResponse<String> response) {
        return site.decrypt(envelopeOf(response).require("Encrypt"));
    }

    private static XmlElement envelopeOf(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return parsed(response.body());
    }

    private static XmlElement parsed(String xml) {
        return new XmlReading().read(xml.getBytes(UTF_8));
    }
}
