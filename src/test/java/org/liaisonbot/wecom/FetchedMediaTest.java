package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonbot.conversation.MediaSource;
import org.liaisonbot.conversation.MediaSource.Fetched;
import org.liaisonbot.conversation.MediaSource.Gone;
import org.liaisonbot.conversation.MediaSource.Medium;
import org.liaisonbot.conversation.MediaSource.NotNow;

class FetchedMediaTest {
    private final SenderSite site = SenderSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void bringsTheFileWithItsNameAndItsVeryBytes() {
        byte[] content = {'P', 'K', 3, 4, 0, (byte) 0xff, '\r', '\n'};
        site.wecom.answers(FakeWecom.DOWNLOAD, FakeWecom.file("2024年计划.docx", content));

        Fetched fetched = site.fetch("M+/1");

        assertThat(fetched).isInstanceOfSatisfying(Medium.class, medium -> {
            assertThat(medium.fileName()).isEqualTo("2024年计划.docx");
            assertThat(medium.contentType()).isEqualTo("application/octet-stream");
            assertThat(medium.content()).isEqualTo(content);
        });
        assertThat(site.wecom.requests(FakeWecom.DOWNLOAD).get(0).query())
                .startsWith("media_id=M%2B%2F1&access_token=");
    }

    @Test
    void bringsAFileThatIsItselfJson() {
        byte[] content = "{\"plan\":1}".getBytes(UTF_8);
        site.wecom.answers(FakeWecom.DOWNLOAD, FakeWecom.file("a.json", content));

        assertThat(site.fetch("M1"))
                .isInstanceOfSatisfying(
                        Medium.class, it -> assertThat(it.content()).isEqualTo(content));
    }

    @Test
    void fetchesOnceMoreWithANewTokenWhenTheOldOneIsRefused() {
        site.wecom.answers(
                FakeWecom.DOWNLOAD, FakeWecom.errcode(42001), FakeWecom.file("a.txt", "abcdef".getBytes(UTF_8)));

        assertThat(site.fetch("M1")).isInstanceOf(Medium.class);
        assertThat(site.wecom.requests(FakeWecom.TOKEN)).hasSize(2);
    }

    @Test
    void givesUpOnAMediumThatThePlatformNoLongerHas() {
        site.wecom.answers(FakeWecom.DOWNLOAD, FakeWecom.errcode(40007));

        assertThat(site.fetch("M1")).isInstanceOf(Gone.class);
    }

    @Test
    void givesUpOnAMediumThatIsTooLarge() {
        site.wecom.answers(FakeWecom.DOWNLOAD, FakeWecom.file("a.bin", new byte[MediaSource.MAX_BYTES + 1]));

        assertThat(site.fetch("M1")).isEqualTo(new Gone("文件超过20MB"));
    }

    @Test
    void asksForPatienceWhenThePlatformIsBusyOrTheConnectionBreaks() {
        for (FakeWecom.Answer answer : List.of(
                FakeWecom.errcode(-1),
                FakeWecom.errcode(45009),
                FakeWecom.status(502, "<html>"),
                FakeWecom.half("half a file"),
                FakeWecom.drop(),
                site.wecom.silence())) {
            site.wecom.answers(FakeWecom.DOWNLOAD, answer);

            assertThat(site.fetch("M1")).isInstanceOf(NotNow.class);
        }
    }
}
