package org.liaisonbot.understanding.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.ledger.PlannedTask.Milestone;
import org.liaisonbot.understanding.text.Numerals;

/** Which of several milestones of a task a text names: 节点1, 第一阶段, words of its text. */
final class MilestoneWords {
    private static final List<String> STAGES = List.of("节点", "阶段", "里程碑", "个节点", "个阶段", "步");
    private static final List<String> COMMON = List.of("完成", "全部", "所有", "工作", "开展", "实施", "进行", "内全", "全面");

    private MilestoneWords() {}

    /** The milestone's number from 1; empty when the task has only one, or the text names none or several. */
    static OptionalInt in(String text, PlannedTask task, String title) {
        List<Milestone> milestones = task.milestones();
        if (milestones.size() < 2) {
            return OptionalInt.empty();
        }
        int named = 0;
        for (int number = 1; number <= milestones.size(); number++) {
            if (namesStage(text, number) || speaksOf(text, milestones, number - 1, title)) {
                if (named > 0) {
                    return OptionalInt.empty();
                }
                named = number;
            }
        }
        return named == 0 ? OptionalInt.empty() : OptionalInt.of(named);
    }

    /** Whether the text names one of the task's several milestones by its number. */
    static boolean namesStage(String text, PlannedTask task) {
        int milestones = task.milestones().size();
        return milestones > 1 && IntStream.rangeClosed(1, milestones).anyMatch(number -> namesStage(text, number));
    }

    private static boolean namesStage(String text, int number) {
        for (String stage : STAGES) {
            int at = text.indexOf(stage);
            while (at >= 0) {
                Numerals.Numeral after = Numerals.readAt(text, at + stage.length());
                boolean behind = after != null && after.toInt() == number && "节点阶段".contains(stage);
                Numerals.Numeral before = at > 1 ? Numerals.readAt(text, at - 1) : null;
                boolean ahead = before != null && before.toInt() == number && text.charAt(at - 2) == '第';
                if (behind || ahead) {
                    return true;
                }
                at = text.indexOf(stage, at + 1);
            }
        }
        return false;
    }

    /** Two characters of this milestone's text that neither the title nor another milestone has. */
    private static boolean speaksOf(String text, List<Milestone> milestones, int index, String title) {
        String words = milestones.get(index).text();
        for (int at = 0; at + 2 <= words.length(); at++) {
            String pair = words.substring(at, at + 2);
            boolean own = text.contains(pair) && !title.contains(pair) && !COMMON.contains(pair);
            boolean shared = false;
            for (int other = 0; other < milestones.size(); other++) {
                shared |= other != index && milestones.get(other).text().contains(pair);
            }
            if (own && !shared) {
                return true;
            }
        }
        return false;
    }
}
