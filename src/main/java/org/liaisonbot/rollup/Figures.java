package org.liaisonbot.rollup;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.TaskStatus;

/**
 * A set of tasks, counted.
 *
 * @param total all of them: by status and without report together, and by light together
 * @param byStatus every status has its count, zero included
 * @param withoutReport of which no lead unit has said anything yet, so that they have no status
 * @param byLight every light has its count, zero included
 * @param overdue of which a milestone not met was due before the day
 */
public record Figures(
        int total, Map<TaskStatus, Integer> byStatus, int withoutReport, Map<Light, Integer> byLight, int overdue) {
    public Figures {
        byStatus = Collections.unmodifiableMap(new EnumMap<>(byStatus));
        byLight = Collections.unmodifiableMap(new EnumMap<>(byLight));
    }

    static Figures of(Collection<Standing> tasks) {
        return new Figures(
                tasks.size(),
                byStatus(tasks),
                (int) tasks.stream().filter(it -> it.task().status() == null).count(),
                lightsOf(tasks),
                (int) tasks.stream().filter(Standing::isOverdue).count());
    }

    static Map<Light, Integer> lightsOf(Collection<Standing> tasks) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            counts.put(light, 0);
        }
        tasks.forEach(it -> counts.merge(it.lights().worse(), 1, Integer::sum));
        return counts;
    }

    private static Map<TaskStatus, Integer> byStatus(Collection<Standing> tasks) {
        Map<TaskStatus, Integer> counts = new EnumMap<>(TaskStatus.class);
        for (TaskStatus status : TaskStatus.values()) {
            counts.put(status, 0);
        }
        for (Standing it : tasks) {
            TaskStatus status = it.task().status();
            if (status != null) {
                counts.merge(status, 1, Integer::sum);
            }
        }
        return counts;
    }

    public int count(TaskStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int count(Light light) {
        return byLight.getOrDefault(light, 0);
    }
}
