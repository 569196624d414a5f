package org.liaisonbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example replies that illustrate the contract. */
class DevCorpusTests {
    private static final int LEVEL_REACHED = 0;

    @Test
    void understandsTheExampleReplies() {
        Corpus.Score score =
                new Corpus("/understanding/replies-dev.jsonl").score(new Understanding(VocabularyFixture.plan2024()));

        System.out.println(score);

        assertThat(score.exact()).isGreaterThanOrEqualTo(LEVEL_REACHED);
    }
}
