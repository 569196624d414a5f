package org.liaisonbot.plan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlineProperties {
    private final DeadlineGrammar grammar = new DeadlineGrammar(2024);

    @Property(tries = 2000)
    void noTextMakesItFail(@ForAll String words) {
        assertThat(grammar.read(words)).isNotNull();
    }

    @Property(tries = 5000)
    void noMixtureOfItsOwnWordsMakesItFail(@ForAll("mixtures") String words) {
        assertThat(grammar.read(words)).isNotNull();
    }

    @Property(tries = 5000, maxDiscardRatio = 20)
    void printsBackWhatItAccepts(@ForAll("mixtures") String words) {
        Deadline read = grammar.read(words);

        Assume.that(read.isCertain());
        Deadline again = grammar.read(read.inWords());

        assertThat(again.milestones()).as(read.inWords()).isEqualTo(read.milestones());
        assertThat(again.ongoing()).as(read.inWords()).isEqualTo(read.ongoing());
        assertThat(again.season()).as(read.inWords()).isEqualTo(read.season());
    }

    @Property(tries = 3000)
    void neverLeavesWordsWithoutDateDutySeasonOrDoubt(@ForAll("mixtures") String words) {
        Deadline read = grammar.read(words);

        assertThat(read.isFixed() || !read.doubts().isEmpty() || words.isBlank())
                .isTrue();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "2024年", "2025年", "6月", "12月", "二月", "30日", "15日", "底", "末", "前", "底前", "年", "上半年", "第三季度",
                        "季度", "每", "每月", "5月、10月", "长期坚持", "并", "持续", "推进", "秋冬季", "期间", "完成", "方案", "；", "，", "、", "和",
                        "至", "-", "6", "3", "/", ".", "汛期", "立即", "（", "）", "今", "明", "国庆", "十四五", "旬", "中", "上", " ",
                        "\n", "％", "24时", "全年")
                .list()
                .ofMaxSize(9)
                .map(words -> String.join("", words));
    }
}
