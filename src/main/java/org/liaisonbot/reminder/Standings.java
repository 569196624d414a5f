package org.liaisonbot.reminder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Contacts.Standing;
import org.liaisonbot.directory.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the platform knew the liaisons when it was last asked, and since when it is not to be asked. */
@Component
@Transactional
class Standings {
    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are known, by account. */
    @Transactional(readOnly = true)
    Map<UserId, Standing> known() {
        Map<UserId, Standing> known = new HashMap<>();
        jdbc.sql("select account_key, standing from contact_standing").query(row -> {
            known.put(new UserId(row.getString(1)), Standing.valueOf(row.getString(2)));
        });
        return known;
    }

    @Transactional(readOnly = true)
    boolean haveSeenAnybody() {
        return known().values().stream().anyMatch(it -> it == Standing.ACTIVE);
    }

    /** Those of these accounts that were not read since an instant. */
    @Transactional(readOnly = true)
    List<UserId> outdated(List<UserId> accounts, Instant since) {
        Set<String> fresh = jdbc
                .sql("select account_key from contact_standing where checked_at > ?")
                .param(time(since))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        return accounts.stream().filter(it -> !fresh.contains(it.key())).toList();
    }

    void keep(Map<UserId, Standing> seen, Instant at) {
        seen.forEach((account, standing) -> {
            jdbc.sql("delete from contact_standing where account_key = ?")
                    .param(account.key())
                    .update();
            jdbc.sql("insert into contact_standing (account_key, standing, checked_at) values (?, ?, ?)")
                    .param(account.key())
                    .param(standing.name())
                    .param(time(at))
                    .update();
        });
    }

    @Transactional(readOnly = true)
    boolean isPausedAt(Instant now) {
        return jdbc.sql("select count(*) from contact_pause where until_at > ?")
                        .param(time(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void pauseUntil(Instant until) {
        jdbc.sql("delete from contact_pause").update();
        jdbc.sql("insert into contact_pause (id, until_at) values (1, ?)")
                .param(time(until))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
