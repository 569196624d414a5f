package org.liaisonbot.plan;

import java.util.Optional;
import org.liaisonbot.plan.table.Field;

/** Notices titles that a scan has visibly mixed up. */
final class TitleQuality {
    private static final int FRAGMENT = 3;
    private static final int LONGEST = 200;

    private TitleQuality() {}

    static Optional<Doubt> doubt(String title) {
        return repeatedFragment(title)
                .map(fragment -> Doubt.warning(
                        Field.TITLE.key(), title, "任务名称中“%s”重复出现，可能是扫描错乱".formatted(fragment), "请对照原件核对任务名称"));
    }

    private static Optional<String> repeatedFragment(String title) {
        for (int i = 0; i + 2 * FRAGMENT <= Math.min(title.length(), LONGEST); i++) {
            String fragment = title.substring(i, i + FRAGMENT);
            if (title.indexOf(fragment, i + FRAGMENT) >= 0) {
                return Optional.of(fragment);
            }
        }
        return Optional.empty();
    }
}
