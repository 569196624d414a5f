package org.liaisonbot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest(
        showSql = false,
        properties = {
            "spring.test.database.replace=none",
            "spring.datasource.url=jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/common",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(classes = AuditChainTests.Application.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AuditChainTests {
    private static final Instant MONDAY = Instant.parse("2024-06-03T01:00:00Z");
    private static final Actor CHIEF = new Actor("chief", "王主任");

    @Autowired
    private AuditLog log;

    @Autowired
    private Chain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @EnableAutoConfiguration
    @ComponentScan("org.liaisonbot.audit")
    static class Application {}

    @BeforeEach
    void anEmptyLog() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_chain set head_number = 0, head_hash = ?, kept_after_number = 0, kept_after_hash = ?")
                .params(AuditEntry.BEFORE_THE_FIRST, AuditEntry.BEFORE_THE_FIRST)
                .update();
    }

    @Test
    void chainsEachEntryToTheOneBefore() {
        enter("水11销号", "气20退回");

        List<AuditEntry> entries = log.between(MONDAY, MONDAY.plusSeconds(60));
        assertThat(entries).extracting(AuditEntry::words).containsExactly("水11销号", "气20退回");
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(log.verify())
                .isEqualTo(new Verification.Intact(1, 2, entries.get(1).hash()));
    }

    @Test
    void isIntactWhileItIsEmpty() {
        assertThat(log.verify()).isEqualTo(new Verification.Intact(0, 0, AuditEntry.BEFORE_THE_FIRST));
    }

    @Test
    void noticesAChangedWord() {
        enter("完成70%", "完成80%", "完成90%");

        jdbc.sql("update audit_entry set words = '完成95%' where number = 2").update();

        assertThat(log.verify()).isEqualTo(new Verification.Broken(2, Verification.Fault.CHANGED));
    }

    @Test
    void noticesTextThatWasShiftedFromOneFieldToTheNext() {
        enter("完成70%");

        jdbc.sql("update audit_entry set subject = concat(subject, '完'), words = '成70%'")
                .update();

        assertThat(log.verify()).isEqualTo(new Verification.Broken(1, Verification.Fault.CHANGED));
    }

    @Test
    void noticesAnEntryTakenOut() {
        enter("一", "二", "三");

        jdbc.sql("delete from audit_entry where number = 2").update();

        assertThat(log.verify()).isEqualTo(new Verification.Broken(3, Verification.Fault.MISSING));
    }

    @Test
    void noticesThatTheEndIsCutOff() {
        enter("一", "二", "三");

        jdbc.sql("delete from audit_entry where number = 3").update();

        assertThat(log.verify()).isEqualTo(new Verification.Broken(3, Verification.Fault.CUT_OFF));
    }

    @Test
    void noticesAnEntryThatWasReplacedWithAHashOfItsOwn() {
        enter("一", "二", "三");
        AuditEntry forged = AuditEntry.after(1, "f".repeat(64), act(MONDAY, "伪造"));

        jdbc.sql("update audit_entry set words = ?, previous = ?, hash = ? where number = 2")
                .params(forged.words(), forged.previous(), forged.hash())
                .update();

        assertThat(log.verify()).isEqualTo(new Verification.Broken(2, Verification.Fault.CHANGED));
    }

    @Test
    void entersNothingOfWhatIsRolledBack() {
        transaction.executeWithoutResult(it -> {
            log.enter(act(MONDAY, "不算"));
            it.setRollbackOnly();
        });

        assertThat(log.verify()).isEqualTo(new Verification.Intact(0, 0, AuditEntry.BEFORE_THE_FIRST));
    }

    @Test
    void entersAllThatOneTransactionDid() {
        transaction.executeWithoutResult(it -> {
            log.enter(act(MONDAY, "一"));
            log.enter(act(MONDAY, "二"));
        });

        assertThat(log.between(MONDAY, MONDAY.plusSeconds(1)))
                .extracting(AuditEntry::number)
                .containsExactly(1L, 2L);
    }

    @Test
    void staysOneChainWhenManyActAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<Void> busy = () -> {
            IntStream.range(0, 25).forEach(it -> log.enter(act(MONDAY, "第" + it + "条")));
            return null;
        };

        for (Future<Void> done : people.invokeAll(Collections.nCopies(8, busy))) {
            done.get();
        }
        people.shutdown();

        assertThat(log.verify())
                .isEqualTo(new Verification.Intact(1, 200, chain.head().hash()));
    }

    @Test
    void forgetsWhatIsOlderThanThreeYearsAndStaysIntact() {
        Instant later = Instant.parse("2027-06-04T01:00:00Z");
        log.enter(act(MONDAY, "三年前"));
        log.enter(act(MONDAY.plusSeconds(7 * 86_400), "不到三年"));

        log.enter(act(later, "今天"));

        assertThat(log.between(Instant.EPOCH, later.plusSeconds(1)))
                .extracting(AuditEntry::words)
                .containsExactly("不到三年", "今天");
        assertThat(log.verify())
                .isEqualTo(new Verification.Intact(2, 2, chain.head().hash()));
    }

    @Test
    void refusesToBeKeptForLessThanSixMonths() {
        assertThat(new Retention(chain, 6)).isNotNull();
        assertThatThrownBy(() -> new Retention(chain, 5)).hasMessageContaining("kept-months", "5", "6 months");
    }

    private void enter(String... words) {
        for (String it : words) {
            log.enter(act(MONDAY, it));
        }
    }

    private static Act act(Instant at, String words) {
        return new Act(at, CHIEF, "TEST", "市水利局", words, "已记录");
    }
}
