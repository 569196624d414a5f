package org.liaisonbot.understanding.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonbot.understanding.Vocabulary;
import org.liaisonbot.understanding.VocabularyFixture;
import org.liaisonbot.understanding.lexicon.Lexicon;
import org.liaisonbot.understanding.lexicon.Names;
import org.liaisonbot.understanding.text.Normaliser;

class MentionFinderTests {
    private static final Normaliser NORMALISER = Names.normaliser();
    private static final MentionFinder FINDER = finder();

    private static MentionFinder finder() {
        Vocabulary plan = VocabularyFixture.plan2024();
        return new MentionFinder(plan.tasks(), plan.units(), plan.leaders(), Lexicon.load(), NORMALISER);
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "6月底, 2024-05-08, 2024-06-30",
        "2月底, 2024-01-08, 2024-02-29",
        "6月20日, 2024-06-03, 2024-06-20",
        "6月20前, 2024-06-03, 2024-06-20",
        "明年3月底, 2024-12-18, 2025-03-31",
        "2024年6月25日, 2024-06-03, 2024-06-25",
        "2024-07-10, 2024-06-03, 2024-07-10",
        "7.15前, 2024-06-20, 2024-07-15",
        "预计7/15, 2024-06-20, 2024-07-15",
        "元月中旬, 2024-12-26, 2025-01-20",
        "下月底, 2024-09-12, 2024-10-31",
        "下个月10号, 2024-12-18, 2025-01-10",
        "月底, 2024-02-14, 2024-02-29",
        "20号, 2024-06-24, 2024-07-20",
        "年底, 2024-03-01, 2024-12-31",
        "下周五, 2024-06-05, 2024-06-14",
        "下周五, 2024-06-30, 2024-07-05",
        "本周五, 2024-04-23, 2024-04-26",
        "后天, 2024-02-28, 2024-03-01",
        "国庆前, 2024-09-10, 2024-09-30",
        "十一前, 2024-09-10, 2024-09-30",
        "春节前, 2024-12-10, 2025-01-28",
        "元旦前, 2024-12-10, 2024-12-31",
        "三季度末, 2024-06-04, 2024-09-30",
        "上半年, 2024-06-04, 2024-06-30",
        "九月十号, 2024-08-12, 2024-09-10",
    })
    void readsDates(String text, LocalDate today, LocalDate day) {
        List<DayMention> days = figures(text, today, DayMention.class);

        assertThat(days).extracting(DayMention::day).containsExactly(day);
    }

    @ParameterizedTest(name = "{0} is {1} %")
    @CsvSource({
        "80%, 80",
        "92.5%, 93",
        "百分之八十五, 85",
        "七成, 70",
        "七成半, 75",
        "五分之三, 60",
        "三分之二, 67",
        "一半, 50",
        "过半, 50",
        "3/4, 75",
    })
    void readsShares(String text, int percent) {
        List<ShareMention> shares = figures(text, LocalDate.of(2024, 6, 3), ShareMention.class);

        assertThat(shares).extracting(ShareMention::percent).containsExactly(percent);
    }

    @ParameterizedTest(name = "no share in {0}")
    @ValueSource(strings = {"成品油", "成效明显", "1-6月", "PM2.5", "提高5个百分点", "7.15前"})
    void readsNoShareWhereThereIsNone(String text) {
        assertThat(figures(text, LocalDate.of(2024, 6, 3), ShareMention.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "气20, 气20",
        "气-20, 气20",
        "气 20, 气20",
        "大气20, 气20",
        "大气第20项, 气20",
        "空气20号, 气20",
        "附件1第20项, 气20",
        "附件一20, 气20",
        "附1-20, 气20",
        "1-20, 气20",
        "水十六, 水16",
        "气二十八成, 气20",
        "气13、17, 气13 气17",
        "气1至3, 气1 气2 气3",
        "水2月底前, 水2",
        "气31, 气31",
    })
    void readsTaskCodesInEveryWriting(String text, String codes) {
        List<CodeMention> mentions = figures(text, LocalDate.of(2024, 6, 3), CodeMention.class);

        assertThat(mentions.stream()
                        .flatMap(mention -> mention.codes().stream())
                        .map(CodeMention.Code::written)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @ParameterizedTest(name = "no code in {0}")
    @ValueSource(strings = {"天气20度", "供水6个村", "洒水3次", "1-6月", "渣土16车", "污水3万吨", "清运水泥20吨"})
    void readsNoTaskCodeWhereThereIsNone(String text) {
        assertThat(figures(text, LocalDate.of(2024, 6, 3), CodeMention.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0} counts {1} {2}")
    @CsvSource({"8户, 8, 户", "17个村, 17, 个", "120人次, 120, 人次", "10万平方米, 10, 万平方米", "十二家, 12, 家"})
    void readsCounts(String text, int value, String unit) {
        List<CountMention> counts = figures(text, LocalDate.of(2024, 6, 3), CountMention.class);

        assertThat(counts).hasSize(1);
        assertThat(counts.get(0).value()).isEqualByComparingTo(String.valueOf(value));
        assertThat(counts.get(0).unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "住建, 市住建局",
        "城管局, 市城管局",
        "水利, 市水利局",
        "经开区, 孝义经济开发区管委会",
        "交警, 市公安局交警大队",
        "新义办, 新义街道",
        "各乡镇, 乡镇街道",
    })
    void findsUnitsByAnyName(String text, String unit) {
        Mentions mentions = FINDER.mentionsIn(NORMALISER.normalise(text), LocalDate.of(2024, 6, 3));

        assertThat(mentions.units()).extracting(UnitMention::name).containsExactly(unit);
    }

    private static <T extends Mention> List<T> figures(String text, LocalDate today, Class<T> kind) {
        return FINDER.mentionsIn(NORMALISER.normalise(text), today).figures().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
