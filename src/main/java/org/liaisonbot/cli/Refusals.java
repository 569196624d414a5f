package org.liaisonbot.cli;

import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnreadableDirectory;
import org.liaisonbot.plan.UnreadablePlan;
import org.liaisonbot.time.UndecreedYear;

/** What a person at the command line is told when a command fails: one line, and what to do. */
final class Refusals {
    private Refusals() {}

    static String inOneLine(Throwable failure) {
        if (failure instanceof CommandLine.Failed
                || failure instanceof UnreadablePlan
                || failure instanceof UnreadableDirectory) {
            return oneLine(failure.getMessage());
        }
        if (failure instanceof UndecreedYear undecreed) {
            return undecreed.year() + "年的节假日安排尚未载入，请把" + undecreed.year() + ".csv放入数据目录的holidays文件夹。";
        }
        return "命令没有完成，没有改动：" + oneLine(rootOf(failure).toString());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    static String oneLine(@Nullable String text) {
        return text == null ? "原因不明" : text.replaceAll("\\s*\\R\\s*", " ");
    }
}
