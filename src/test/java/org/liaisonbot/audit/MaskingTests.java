package org.liaisonbot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {
    private final Masking masking =
            new Masking(List.of("张三", "张三丰", "高阳"), List.of("zhangsan", "Unit-07"), "高阳镇"::contains);

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳修文, 欧***", "王, 王*", "'', ''"})
    void keepsAFamilyName(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"zhangsan, zh***an", "Unit-07, Un***07", "wang5, w****"})
    void keepsTheEndsOfAnAccount(String account, String masked) {
        assertThat(Masking.account(account)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "电话13803581234联系, 电话138******34联系",
        "+86 138 0358 1234, +86************34",
        "座机0358-7622222, 座机035*******22",
        "身份证14118119900101123X, 身份证141*************3X",
        "完成13803万元，2024年6月30日, 完成13803万元，2024年6月30日",
        "编号138035812345678, 编号138035812345678",
        "气20 完成70%, 气20 完成70%"
    })
    void masksNumbersThatLeadToAPersonAndNoOthers(String text, String masked) {
        assertThat(masking.text(text)).isEqualTo(masked);
    }

    @Test
    void masksNamesAndAccountsInRunningText() {
        assertThat(masking.text("请找张三丰或张三（zhangsan），不是zhangsan2")).isEqualTo("请找张**或张*（zh***an），不是zhangsan2");
    }

    @Test
    void leavesAUnitAloneWhoseNameHoldsAPersons() {
        assertThat(masking.text("高阳镇已完成")).isEqualTo("高阳镇已完成");
    }
}
