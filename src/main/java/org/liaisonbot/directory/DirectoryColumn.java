package org.liaisonbot.directory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.Wording;

/** What a column of a directory file tells, found by the words of its heading. */
enum DirectoryColumn {
    ACCOUNT("账号", "(?i).*(?:[账帐]号|[账帐]户|user\\s*id|用户名|用户ID).*"),
    PERSON("姓名", ".*(?:姓名|名字|人员|联系人)"),
    PHONE("手机", ".*(?:手机|电话|号码|联系方式).*"),
    ROLE("角色", ".*(?:角色|身份|职责|岗位)"),
    ALIASES("别名", ".*(?:别名|简称|别称|曾用名|其他名称|又称).*"),
    GROUPS("所属组", ".*(?:所属组|分组|组别|群组|小组|归属).*"),
    CATEGORY("类别", ".*(?:类别|类型|性质|分类)"),
    NAME("名称", "(?:单位|部门)?(?:全称|名称)"),
    UNIT("单位", ".*(?:单位|部门).*");

    private final String label;
    private final Pattern words;

    DirectoryColumn(String label, String words) {
        this.label = label;
        this.words = Pattern.compile(words);
    }

    String label() {
        return label;
    }

    private static Optional<DirectoryColumn> headed(String heading) {
        String solid = Wording.solid(heading);
        return solid.length() > 20
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(column -> column.words.matcher(solid).matches())
                        .findFirst();
    }

    /** Which column stands where in a row of headings. */
    static Map<DirectoryColumn, Integer> in(Block.Row row) {
        Map<DirectoryColumn, Integer> places = new EnumMap<>(DirectoryColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            int place = i;
            headed(row.cell(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }
}
