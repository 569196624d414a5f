package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Gives a new liaison the unit's open tasks: one message in which every code stands, the most urgent first. */
@Component
class IntroducingLiaison {
    private final Sight sight;
    private final TaskLines lines;
    private final Notices notices;
    private final Wording wording;

    IntroducingLiaison(Sight sight, TaskLines lines, Notices notices, Wording wording) {
        this.sight = sight;
        this.lines = lines;
        this.notices = notices;
        this.wording = wording;
    }

    /** A task in the list, by the number with which people may answer. */
    record Line(int number, String code, String title, String due) {}

    record Facts(
            String unit, String name, int count, List<Line> tasks, String others, int othersCount, String example) {}

    /** @return how many tasks the message lists */
    int introduce(Person liaison, Origin cause) {
        List<Task> open =
                sight.of(liaison).stream().filter(task -> !task.isClosed()).toList();
        List<TaskLines.Line> urgentFirst = lines.byUrgency(open, BusinessZone.dayOf(cause.at()));
        List<TaskCode> codes =
                urgentFirst.stream().map(it -> new TaskCode(it.code())).toList();
        tell(liaison, codes, fitting(liaison, urgentFirst), cause);
        return codes.size();
    }

    void tell(Person person, List<TaskCode> codes, String text, Origin cause) {
        notices.plan(PushKind.NOTICE, List.of(person), codes, text, cause);
    }

    private String fitting(Person liaison, List<TaskLines.Line> tasks) {
        for (int full = tasks.size(); full > 0; full--) {
            String text = text(liaison, tasks, full);
            if (text.getBytes(StandardCharsets.UTF_8).length <= Content.Text.MAX_BYTES) {
                return text;
            }
        }
        return text(liaison, tasks, 0);
    }

    private String text(Person liaison, List<TaskLines.Line> tasks, int full) {
        List<Line> told = IntStream.range(0, full)
                .mapToObj(i -> new Line(
                        i + 1,
                        tasks.get(i).code(),
                        tasks.get(i).title(),
                        tasks.get(i).due()))
                .toList();
        String others = tasks.subList(full, tasks.size()).stream()
                .map(TaskLines.Line::code)
                .collect(Collectors.joining(" "));
        return wording.say(
                "notice-handover-tasks",
                new Facts(
                        liaison.unit(),
                        liaison.name(),
                        tasks.size(),
                        told,
                        others,
                        tasks.size() - full,
                        tasks.isEmpty() ? "" : tasks.get(0).code()));
    }
}
