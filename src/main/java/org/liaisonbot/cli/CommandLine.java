package org.liaisonbot.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/** Runs one command and says with its exit status whether it did what it was asked. */
@Command(
        name = "liaison-bot",
        description = "环委办联络机器人。不带命令时启动服务。",
        subcommands = {
            ImportDirectoryCommand.class,
            ImportPlanCommand.class,
            TemplateCommand.class,
            UnderstandCommand.class,
            RollUpCommand.class,
            ExportCommand.class,
            ArchiveCommand.class,
            AuditCommand.class
        },
        synopsisSubcommandLabel = "命令",
        mixinStandardHelpOptions = true)
public final class CommandLine {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private CommandLine() {}

    /** A command could not do what it was asked; its message is the one line that the person sees. */
    static final class Failed extends RuntimeException {
        Failed(String message) {
            super(message);
        }
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param data how commands reach the data, as far as they need it
     * @return the exit status: 0, or something else after one line on standard error
     */
    public static int run(String[] arguments, DataAccess data) {
        Application application = new Application(data);
        try (application) {
            picocli.CommandLine commands = new picocli.CommandLine(new CommandLine(), application);
            commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println(Refusals.inOneLine(failure));
                return FAILED;
            });
            commands.setParameterExceptionHandler((wrong, given) -> {
                wrong.getCommandLine().getErr().println("命令有误：" + Refusals.ofCall(wrong));
                return WRONG_USE;
            });
            return commands.execute(arguments);
        }
    }
}
