package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever comes in, signed or not, is the sender's mistake or accepted; never ours. */
class WecomCallbackFuzzTest {
    private static CallbackSite site;

    @BeforeContainer
    static void open() {
        site = CallbackSite.open();
    }

    @AfterContainer
    static void close() {
        site.close();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void survivesAnyBody(@ForAll byte[] body, @ForAll("queries") String query) {
        int status = site.send(site.request(query).POST(BodyPublishers.ofByteArray(body)))
                .statusCode();

        assertThat(status).isIn(400, 403);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void survivesAnyCipherText(@ForAll String encrypted) {
        int status = site.post(site.signedQuery(encrypted), CallbackSite.body(encrypted))
                .statusCode();

        assertThat(status).isIn(400, 403);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void survivesAnyDecryptedContent(@ForAll byte[] content) {
        String encrypted = site.encrypt(content);

        int status = site.post(site.signedQuery(encrypted), CallbackSite.body(encrypted))
                .statusCode();

        assertThat(status).isEqualTo(400);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void survivesAnyMessage(@ForAll("messages") String message) {
        assertThat(site.deliver(message).statusCode()).isIn(200, 400, 403);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void survivesAnyVerification(@ForAll("queries") String query, @ForAll String echo) {
        assertThat(site.verify(query, echo).statusCode()).isIn(400, 403);
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> names =
                Arbitraries.of("msg_signature", "timestamp", "nonce", "echostr", "", "%", "x", "msg_signature=%zz&y");
        Arbitrary<String> values = Arbitraries.strings().ofMaxLength(60).map(text -> URLEncoder.encode(text, UTF_8));
        return names.flatMap(name -> values.map(value -> name.replace("%", "%25") + "=" + value))
                .list()
                .ofMaxSize(5)
                .map(pairs -> String.join("&", pairs));
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> names = Arbitraries.of(
                "FromUserName",
                "ToUserName",
                "MsgType",
                "Event",
                "EventKey",
                "CreateTime",
                "MsgId",
                "AgentID",
                "Content",
                "MediaId",
                "TaskId",
                "ResponseCode",
                "SelectedItems",
                "SelectedItem",
                "OptionIds",
                "新");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("text", "event", "click", "template_card_event", "zhangsan", "1000002", "&amp;", "<a/>"),
                Arbitraries.strings().ofMaxLength(500));
        return names.flatMap(name -> values.map(value -> "<" + name + ">" + value + "</" + name + ">"))
                .list()
                .ofMaxSize(12)
                .map(elements -> "<xml><FromUserName>lisi</FromUserName>" + String.join("", elements) + "</xml>");
    }
}
