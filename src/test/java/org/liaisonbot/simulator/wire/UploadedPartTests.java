package org.liaisonbot.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadedPartTests {
    @Test
    void findsTheFileWithItsChineseName() {
        String body = "--b1\r\nContent-Disposition: form-data; name=\"media\"; filename=\"第26周周报.docx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n内容\r\n与行\r\n--b1--\r\n";

        UploadedPart part = UploadedPart.in("multipart/form-data; boundary=b1", body.getBytes(UTF_8))
                .orElseThrow();

        assertThat(part.fileName()).isEqualTo("第26周周报.docx");
        assertThat(new String(part.content(), UTF_8)).isEqualTo("内容\r\n与行");
    }

    @Test
    void passesOverOtherParts() {
        String body = "--b1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nmedia\r\n"
                + "--b1\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.txt\"\r\n\r\n123456\r\n--b1--\r\n";

        assertThat(UploadedPart.in("multipart/form-data; boundary=\"b1\"", body.getBytes(UTF_8)))
                .hasValueSatisfying(
                        part -> assertThat(part.content()).asString().isEqualTo("123456"));
    }

    @Test
    void findsNothingWhereNothingWasUploaded() {
        assertThat(UploadedPart.in("application/json", "{}".getBytes(UTF_8))).isEmpty();
        assertThat(UploadedPart.in("multipart/form-data; boundary=b1", "--b1--\r\n".getBytes(UTF_8)))
                .isEmpty();
    }
}
