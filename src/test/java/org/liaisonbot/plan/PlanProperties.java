package org.liaisonbot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.liaisonbot.ledger.PlannedTask;

/** The scan, damaged at random: reading it may find doubts but must not fail, loop or mix up codes. */
class PlanProperties {
    private static final List<String> LINES = new String(
                    TheCitysUnits.bytes("/demo/plan-2024.md"), StandardCharsets.UTF_8)
            .lines()
            .toList();

    private final PlanReader reader = new PlanReader(TheCitysUnits.names());

    @Property(tries = 60)
    void noDamageMakesItFail(@ForAll("damages") @Size(max = 12) List<Damage> damages) {
        ReadPlan plan = reader.read("plan.md", damaged(damages), 2024);

        assertThat(plan.tasks()).extracting(PlannedTask::code).doesNotHaveDuplicates();
        assertThat(plan.findings()).isNotEmpty();
    }

    @Property(tries = 60)
    void noTextMakesItFailOtherThanBySayingSo(@ForAll String text) {
        try {
            assertThat(reader.read("plan.md", text.getBytes(StandardCharsets.UTF_8), 2024)
                            .tasks())
                    .isNotNull();
        } catch (UnreadablePlan refused) {
            assertThat(refused.getMessage()).endsWith("。");
        }
    }

    /** Something that happens to a line: cut, doubled, a tab lost or won, foreign characters. */
    record Damage(int line, int kind, int at, String text) {}

    @Provide
    Arbitrary<List<Damage>> damages() {
        Arbitrary<Integer> line = Arbitraries.integers().between(30, LINES.size() - 1);
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> at = Arbitraries.integers().between(0, 400);
        Arbitrary<String> text =
                Arbitraries.of("\t", "\t\t", "2024年", "薛志强", "、", "18 - 4", "<b>", "附件2", "||", "（", "各", "底前");
        return Combinators.combine(line, kind, at, text).as(Damage::new).list().ofMinSize(1);
    }

    private static byte[] damaged(List<Damage> damages) {
        List<String> lines = new ArrayList<>(LINES);
        damages.forEach(damage -> lines.set(damage.line(), damaged(lines.get(damage.line()), damage)));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String damaged(String line, Damage damage) {
        int at = Math.min(damage.at(), line.length());
        if (damage.kind() == 0) {
            return line.substring(0, at);
        }
        if (damage.kind() == 1) {
            return line + "\n" + line;
        }
        if (damage.kind() == 2) {
            return line.replaceFirst("\t", "");
        }
        return line.substring(0, at) + damage.text() + line.substring(at);
    }
}
