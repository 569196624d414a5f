package org.liaisonbot.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.Doubt;

/** Finds dates that a task's measures set beside its deadline, where nobody would look for them. */
public final class DatesInProse {
    private static final Pattern QUOTED = Pattern.compile("《[^》]{0,200}》|[（(][^（()）]{0,60}号[)）]");
    private static final Pattern BINDING = Pattern.compile(".*(?:前|底|末|内)");
    private static final Pattern SENTENCE = Pattern.compile("[^。；;，,\\n]*");
    private static final int LONGEST = 20_000;

    private final DateFinder finder;

    public DatesInProse(int planYear) {
        this.finder = new DateFinder(planYear);
    }

    /** One remark for each date that is not also a milestone. */
    public List<Doubt> doubts(PlannedTask task) {
        String prose = task.measures().length() > LONGEST ? task.measures().substring(0, LONGEST) : task.measures();
        String text = QUOTED.matcher(prose)
                .replaceAll(quoted -> "※".repeat(quoted.group().length()));
        List<Doubt> doubts = new ArrayList<>();
        for (DateFound date : finder.in(text)) {
            String words = text.substring(date.start(), date.end());
            if (BINDING.matcher(words).matches() && !isMilestone(task, date)) {
                String clause = clauseAround(text, date);
                doubts.add(Doubt.info("measures", clause, "措施中写有时间“%s”，未列为节点".formatted(words)));
            }
        }
        return doubts;
    }

    private static boolean isMilestone(PlannedTask task, DateFound date) {
        return !date.days().isEmpty()
                && task.milestones().stream()
                        .map(PlannedTask.Milestone::due)
                        .toList()
                        .containsAll(date.days());
    }

    private static String clauseAround(String text, DateFound date) {
        Matcher clause = SENTENCE.matcher(text);
        int from = Math.max(0, Math.max(text.lastIndexOf('，', date.start()), text.lastIndexOf('。', date.start())));
        return clause.find(text.charAt(from) == '，' || text.charAt(from) == '。' ? from + 1 : from)
                ? clause.group()
                : "";
    }
}
