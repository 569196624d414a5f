package org.liaisonbot.simulator.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.Role;
import org.liaisonbot.simulator.SimulatedOffice.TaskLine;

/**
 * A suggested sentence.
 *
 * @param draft whether it is put into the input line to be finished, instead of being sent at once
 */
record Chip(String text, boolean draft) {
    private static final List<String> OFFICE = List.of("状态", "未报", "临期", "逾期", "周报", "帮助");
    private static final List<String> LEADER = List.of("状态", "周报", "帮助");
    private static final List<String> LIAISON = List.of("全部正常", "我的任务", "收到", "撤回", "帮助");

    static List<Chip> of(Person person, List<TaskLine> tasks) {
        List<Chip> chips = new ArrayList<>();
        sentencesOf(person.role()).forEach(text -> chips.add(new Chip(text, false)));
        // What the office can ask most often is short and comes first; a liaison begins with an example.
        int place = person.role() == Role.LIAISON ? 0 : chips.size();
        example(person, tasks).ifPresent(text -> chips.add(place, new Chip(text, true)));
        return chips;
    }

    private static List<String> sentencesOf(Role role) {
        return switch (role) {
            case OFFICE -> OFFICE;
            case LEADER -> LEADER;
            case LIAISON -> LIAISON;
        };
    }

    private static Optional<String> example(Person person, List<TaskLine> tasks) {
        if (person.role() != Role.LIAISON) {
            return tasks.stream().findFirst().map(TaskLine::code);
        }
        return tasks.stream()
                .filter(task -> task.leads().contains(person.unit()))
                .findFirst()
                .map(task -> task.code() + " 完成70%，其余按计划推进");
    }
}
