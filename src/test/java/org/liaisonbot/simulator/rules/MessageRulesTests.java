package org.liaisonbot.simulator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesTests {
    private static final String HAN_682 = "汉".repeat(682);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'msgtype':'text','text':{'content':'HAN'}}",
                "{'msgtype':'markdown','markdown':{'content':'# 提醒'}}",
                "{'msgtype':'text','text':{'content':'a'},'enable_duplicate_check':1,'duplicate_check_interval':14400}",
                "{'msgtype':'textcard','textcard':{'title':'t','description':'d','url':'https://a/','btntxt':'查看详情'}}",
                "{'msgtype':'file','file':{'media_id':'m'}}",
            })
    void takesWhatIsWithinTheLimits(String message) {
        assertThatCode(() -> check(message)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            content one character too long  | 45002 | {'msgtype':'text','text':{'content':'HAN汉'}}
            markdown too long               | 45002 | {'msgtype':'markdown','markdown':{'content':'HAN汉'}}
            no content                      | 44004 | {'msgtype':'text','text':{'content':' '}}
            unknown kind                    | 40008 | {'msgtype':'telegram'}
            no kind                         | 40008 | {}
            card without a url              | 40058 | {'msgtype':'textcard','textcard':{'title':'t','description':'d'}}
            card's url of another scheme    | 40058 | {'msgtype':'textcard','textcard':{'title':'t','description':'d','url':'ftp://a'}}
            caption of five characters      | 40058 | {'msgtype':'textcard','textcard':{'title':'t','description':'d','url':'http://a','btntxt':'查看全部项'}}
            no medium                       | 40058 | {'msgtype':'file','file':{}}
            interval over four hours        | 40058 | {'msgtype':'text','text':{'content':'a'},'duplicate_check_interval':14401}
            escaped characters              | 40033 | {'msgtype':'text','text':{'content':'\\u6c49'}}
            not JSON                        | 40058 | {'msgtype':
            not an object                   | 40058 | []
            """)
    void refuses(String what, int errcode, String message) {
        Refused refused = catchThrowableOfType(Refused.class, () -> check(message));

        assertThat(refused).isNotNull();
        assertThat(refused.errcode()).isEqualTo(errcode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'msgtype':'text','text':{'content':'a\\\\u6c49'}}"})
    void takesABackslashThatOnlyLooksLikeAnEscape(String message) {
        assertThatCode(() -> check(message)).doesNotThrowAnyException();
    }

    private static void check(String message) {
        MessageRules.check(MessageRules.parse(message.replace('\'', '"').replace("HAN", HAN_682)));
    }
}
