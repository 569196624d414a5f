package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labelled messages in many voices. The levels are those reached; they may rise, not fall. */
class CorpusTests {
    private static final Understanding UNDERSTANDING = new Understanding(VocabularyFixture.plan2024());

    @ParameterizedTest(name = "{0}: at least {1} exactly right, at most {2} recorded wrongly")
    @CsvSource({
        "replies-dev, 140, 0",
        "replies-own, 270, 0",
        "replies-held-back, 104, 0",
        "replies-held-back-2, 96, 0",
        "replies-held-back-3, 69, 0",
        "replies-other-a, 240, 0",
        "replies-other-b, 322, 0",
        "replies-other-c, 342, 0",
        "office-foreign, 147, 0",
        "office-foreign-held-back, 73, 0",
        "office-own, 1319, 0",
    })
    void understandsAtLeastAsManyAsBefore(String corpus, int exact, int wrongRecords) {
        Corpus.Score score = new Corpus("/understanding/" + corpus + ".jsonl").score(UNDERSTANDING);

        System.out.println(corpus + ": " + score);

        assertThat(score.exact()).isGreaterThanOrEqualTo(exact);
        assertThat(score.wrongRecords()).isLessThanOrEqualTo(wrongRecords);
    }
}
