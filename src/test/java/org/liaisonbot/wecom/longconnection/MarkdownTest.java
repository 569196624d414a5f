package org.liaisonbot.wecom.longconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    已记录：气20 完成70%   | '已记录：气20 完成70%  '
                    **急** _马上_          | '\\*\\*急\\*\\* \\_马上\\_  '
                    <think>想</think>      | '\\<think\\>想\\</think\\>  '
                    [点我](http://x)       | '\\[点我\\](http://x)  '
                    '# 标题'               | '\\# 标题  '
                    '- 项'                 | '\\- 项  '
                    '1. 报进展'            | '1\\. 报进展  '
                    2024-04-01             | '2024-04-01  '
                    '> 引用'               | '\\> 引用  '
                    """)
    void showsThePlainText(String text, String markdown) {
        assertThat(Markdown.showing(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb','a  \nb  '", "'a\n\nb','a  \n\nb  '", "'    a','\u00a0\u00a0\u00a0\u00a0a  '"})
    void keepsLinesAsTheyAre(String text, String markdown) {
        assertThat(Markdown.showing(text)).isEqualTo(markdown);
    }

    @Property
    void isNeverMoreThanTwoAndAHalfTimesAsLong(@ForAll @StringLength(max = 400) String text) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(bytes(Markdown.showing(valid))).isLessThanOrEqualTo(bytes(valid) * 5 / 2 + 3);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
