package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.TaskCode;

/** Finds the codes of a plan in fixed words: 气20, 气-20, 气 20号. */
final class CodesInText {
    private CodesInText() {}

    /** The one code that is all there is in the text; nothing when there is another or anything else. */
    static Optional<TaskCode> only(String text, List<PlannedTask> plan) {
        return plan.stream()
                .map(PlannedTask::code)
                .filter(code -> text.replace(" ", "").matches(pattern(code) + "号?(?:任务)?"))
                .findFirst();
    }

    /** The one code that the text begins with. */
    static Optional<TaskCode> first(String text, List<PlannedTask> plan) {
        return plan.stream()
                .map(PlannedTask::code)
                .filter(code -> Pattern.compile(pattern(code) + "(?!\\d)")
                        .matcher(text.replace(" ", ""))
                        .lookingAt())
                .findFirst();
    }

    private static String pattern(TaskCode code) {
        String prefix = code.value().replaceAll("-?\\d+$", "");
        String number = code.value().replaceAll("^.*?(\\d+)$", "$1");
        return Pattern.quote(prefix) + "[-第]?" + number;
    }
}
