package org.liaisonbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessorTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我调走了，以后由张三负责|张三|''|''",
                "我不再负责这项工作了，新联络员是李四 13900001111|李四|''|13900001111",
                "换人了，以后请联系王小明（wangxm）|王小明|wangxm|''",
                "本人退休，联络员改为赵云，账号 zhao.yun|赵云|zhao.yun|''",
                "以后这块工作移交给欧阳修同志，账号：138001|欧阳修|138001|''",
                "接任人：张三，zhangsan|张三|zhangsan|''",
                "我调走了|''|''|''",
                "换人了|''|''|''",
            })
    void findsWhomAMessageNames(String text, String name, String account, String phone) {
        assertThat(Successor.in(text)).isEqualTo(new Successor(name, account, phone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "接任 张三 zhangsan|张三|zhangsan|''",
                "张三 zhangsan|张三|zhangsan|''",
                "张三，ZhangSan_2，13900001111|张三|ZhangSan_2|13900001111",
                "接任 张三|张三|''|''",
            })
    void readsAnAnswerThatIsANameAndAnAccount(String text, String name, String account, String phone) {
        assertThat(Successor.answeredBy(text, true)).hasValue(new Successor(name, account, phone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"气20 完成70%", "全部正常", "我的任务", "收到", "更正 气20 完成60%", "帮助", "收到 ok"})
    void takesNoOtherTextForAnAnswer(String text) {
        assertThat(Successor.answeredBy(text, true)).isEmpty();
    }

    @Test
    void takesTheDigitsOfAPhoneForNoAccount() {
        assertThat(Successor.in("新联络员是李四 13900001111").isComplete()).isFalse();
    }

    @Test
    void wantsTheSignBeforeANameThatNobodyAwaits() {
        assertThat(Successor.answeredBy("张三 zhangsan", false)).isEmpty();
        assertThat(Successor.answeredBy("接任 张三 zhangsan", false)).isPresent();
    }
}
