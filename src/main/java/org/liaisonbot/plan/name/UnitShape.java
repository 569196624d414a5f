package org.liaisonbot.plan.name;

import java.util.regex.Pattern;

/** What a unit's name looks like, known or not. */
final class UnitShape {
    private static final Pattern SHAPE = Pattern.compile(
            ".{1,30}(?:局|委|办|委员会|办公室|中心|公司|政府|街道|街道办|办事处|大队|支队|分局|单位|部门|养护段|公路段|管委会|指挥部|电厂|集团|法院|检察院|乡|镇|厂|站|处|社|银行|学校|医院)");

    private UnitShape() {}

    /** A person may be called 王镇, a unit of three characters hardly ends in 社. */
    private static final Pattern ALSO_A_PERSON = Pattern.compile(".{1,2}[镇社]");

    static boolean isNoPerson(String name) {
        return fits(name) && !ALSO_A_PERSON.matcher(name).matches();
    }

    private static boolean fits(String name) {
        return SHAPE.matcher(name).matches();
    }
}
