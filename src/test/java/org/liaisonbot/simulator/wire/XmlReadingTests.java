package org.liaisonbot.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlReadingTests {
    @Test
    void readsNestedTextsByTheirPath() {
        Map<String, String> texts =
                XmlReading.textsOf("<xml><A>1</A><Button><ReplaceName><![CDATA[已报送]]></ReplaceName></Button></xml>");

        assertThat(texts).containsEntry("A", "1").containsEntry("Button/ReplaceName", "已报送");
    }

    @Test
    void readsBackATextThatContainsTheEndOfCdata() {
        String xml = new XmlWriting().text("Content", "a]]>b<c>&").end();

        assertThat(XmlReading.textsOf(xml)).containsEntry("Content", "a]]>b<c>&");
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThatThrownBy(() -> XmlReading.textsOf("<xml><A></xml>")).isInstanceOf(IllegalArgumentException.class);
    }
}
