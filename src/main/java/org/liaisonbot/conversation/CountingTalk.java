package org.liaisonbot.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Role;
import org.liaisonbot.rollup.Talk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what liaisons wrote and how often it was not understood at the first try. */
@Component
public class CountingTalk implements Talk {
    private final JdbcClient jdbc;
    private final Directory directory;

    CountingTalk(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    private record Said(String account, boolean askedBack) {}

    @Override
    public Counts between(Instant from, Instant untilExclusive) {
        Set<String> liaisons = directory.people().stream()
                .filter(it -> it.role() == Role.LIAISON)
                .map(it -> it.account().key())
                .collect(Collectors.toSet());
        List<Said> replies = jdbc
                .sql("""
                        select account_key, asked_back from inbound
                        where received_at >= ? and received_at < ? and state = 'HANDLED'
                            and intent in ('REPORT', 'EXTENSION', 'UNCLEAR')
                        """)
                .params(from.atOffset(ZoneOffset.UTC), untilExclusive.atOffset(ZoneOffset.UTC))
                .query((row, place) -> new Said(row.getString(1), row.getBoolean(2)))
                .list()
                .stream()
                .filter(it -> liaisons.contains(it.account()))
                .toList();
        return new Counts(
                replies.size(), (int) replies.stream().filter(Said::askedBack).count());
    }
}
