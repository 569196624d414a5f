package org.liaisonbot.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The office's digest: which units cannot be reached, told once each, with the liaisons' digests. On a day on which the
 * office gets something else by the calendar it waits, so that it is one message a day.
 */
@Component
class TellingOffice {
    private static final Set<Job> OFFICE_GETS_ANOTHER =
            Set.of(Job.CALENDAR_WARNING, Job.MONTHLY_PACK, Job.WEEKLY_DRAFT, Job.WEEKLY_REMINDER, Job.CLOSE_WINDOW);

    private final Reachability reachability;
    private final Schedule schedule;
    private final ToOffice toOffice;
    private final JdbcClient jdbc;
    private final Wording wording;

    TellingOffice(Reachability reachability, Schedule schedule, ToOffice toOffice, JdbcClient jdbc, Wording wording) {
        this.reachability = reachability;
        this.schedule = schedule;
        this.toOffice = toOffice;
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** @param othersCount how many findings did not fit */
    record Facts(int count, List<Reachability.Finding> findings, int othersCount) {}

    /** Joins the transaction in which the bell is marked as rung. */
    void ring(Bell bell) {
        List<Reachability.Finding> findings = reachability.findings();
        Set<String> told = told();
        Set<String> still = new HashSet<>();
        findings.forEach(it -> still.add(it.key()));
        told.stream().filter(it -> !still.contains(it)).forEach(this::forget);
        List<Reachability.Finding> news =
                findings.stream().filter(it -> !told.contains(it.key())).toList();
        if (!news.isEmpty() && !officeGetsAnotherOn(bell.day())) {
            toOffice.plan(PushKind.DIGEST, bell.day().toString(), new Content.Text(fitting(news)), bell.at());
            news.forEach(it -> remember(it.key(), bell.at()));
        }
    }

    private boolean officeGetsAnotherOn(LocalDate day) {
        return schedule.on(day).stream().map(Bell::job).anyMatch(OFFICE_GETS_ANOTHER::contains);
    }

    private String fitting(List<Reachability.Finding> news) {
        for (int full = news.size(); full > 0; full--) {
            String text =
                    wording.say("push-reachability", new Facts(news.size(), news.subList(0, full), news.size() - full));
            if (text.getBytes(StandardCharsets.UTF_8).length <= Content.Text.MAX_BYTES) {
                return text;
            }
        }
        return wording.say("push-reachability", new Facts(news.size(), List.of(), news.size()));
    }

    private Set<String> told() {
        return new HashSet<>(
                jdbc.sql("select finding from told_finding").query(String.class).list());
    }

    private void remember(String finding, Instant at) {
        jdbc.sql("insert into told_finding (finding, told_at) values (?, ?)")
                .param(finding)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private void forget(String finding) {
        jdbc.sql("delete from told_finding where finding = ?").param(finding).update();
    }
}
