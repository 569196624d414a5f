package org.liaisonbot.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnreadableDirectory;
import org.liaisonbot.plan.UnreadablePlan;
import org.liaisonbot.time.UndecreedYear;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

    /** What is wrong with a call. */
    static String ofCall(ParameterException failure) {
        return oneLine(wrongWith(failure)) + "。用法请加 --help 查看。";
    }

    private static String wrongWith(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return "不认识的命令或参数：" + String.join(" ", unmatched.getUnmatched());
        }
        if (failure instanceof MissingParameterException missing) {
            return "缺少参数：" + missing.getMissing().stream().map(Refusals::nameOf).collect(Collectors.joining("、"));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null ? "参数不对" : "参数不对：" + nameOf(argument) + " " + failure.getValue();
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
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
