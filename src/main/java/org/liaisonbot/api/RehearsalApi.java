package org.liaisonbot.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.liaisonbot.reminder.Job;
import org.liaisonbot.reminder.Rehearsal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal's clock over HTTP; in live operation there is none. */
@RestController
@RequestMapping("/api/v1/rehearsal")
@ConditionalOnProperty("liaison.rehearsal")
class RehearsalApi {
    private final Rehearsal rehearsal;

    RehearsalApi(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    record Wanted(OffsetDateTime now) {}

    record FiredJson(Job job, OffsetDateTime at) {}

    record MovedJson(OffsetDateTime now, List<FiredJson> fired, int sent, int failed) {}

    @PutMapping("/clock")
    MovedJson move(@RequestBody Wanted wanted) {
        Rehearsal.Moved moved = rehearsal.moveTo(wanted.now().toInstant());
        return new MovedJson(
                Times.local(moved.now()),
                moved.fired().stream()
                        .map(it -> new FiredJson(it.job(), Times.local(it.at())))
                        .toList(),
                moved.sent(),
                moved.failed());
    }
}
