package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReadingTest {
    private final XmlReading reading = new XmlReading();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml><Content>a &lt;b&gt; &amp; c</Content></xml>",
                "<xml><Content><![CDATA[a <b> & c]]></Content></xml>",
                "<xml><Content>a <![CDATA[<b>]]> &#38; c</Content></xml>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"GBK\"?>\n<xml><Content>a &lt;b> &amp; c</Content>\n</xml>\n",
                "<xml><!-- 注 --><New><Content>x</Content></New><Content>a &lt;b&gt; &amp; c</Content></xml>"
            })
    void readsTheTextOfAChild(String xml) {
        assertThat(reading.read(xml.getBytes(UTF_8)).textOf("Content")).isEqualTo("a <b> & c");
    }

    @Test
    void keepsCharactersOfEveryPlane() {
        String text = "气20完成70%，🌱𠮷";

        assertThat(reading.read(("<xml><C>" + text + "</C></xml>").getBytes(UTF_8))
                        .textOf("C"))
                .isEqualTo(text);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "   ",
                "你好",
                "{\"msgid\":\"m1\"}",
                "<xml>",
                "<xml></xml><xml></xml>",
                "<html><body>502</body></html>",
                "<xml><a></b></xml>",
                "<xml>&undeclared;</xml>",
                "<xml>\u0001</xml>",
                "<!DOCTYPE xml><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><C>&e;</C></xml>",
                "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/evil.dtd\"><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><xml><C>&c;</C></xml>",
                "<xml>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</xml>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatWecomWouldNotSend(String xml) {
        assertThatThrownBy(() -> reading.read(xml.getBytes(UTF_8))).isInstanceOf(MalformedCallback.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] inGbk = "<xml><Content>气20完成</Content></xml>".getBytes(Charset.forName("GB18030"));

        assertThatThrownBy(() -> reading.read(inGbk)).isInstanceOf(MalformedCallback.class);
    }
}
