package org.liaisonbot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with the application's services. */
abstract class ServiceCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final long MAX_FILE_BYTES = 50L << 20;

    private final Application application;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // spec is set by picocli
    ServiceCommand(Application application) {
        this.application = application;
    }

    <T> T service(Class<T> type) {
        return application.service(type);
    }

    DataAccess data() {
        return application.data();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** What leaves the house is entered in the audit log. */
    void noteExport(Path file) {
        service(AuditLog.class)
                .enter(new Act(
                        service(Clock.class).instant(),
                        Actor.atTheCommandLine(),
                        "EXPORT",
                        String.valueOf(file.getFileName()),
                        "",
                        ""));
    }

    static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CommandLine.Failed("找不到文件：" + file + "。没有改动。");
            }
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new CommandLine.Failed("文件超过50MB：" + file.getFileName() + "。没有改动。");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandLine.Failed("读不了文件：" + file + "。没有改动。");
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new CommandLine.Failed("写不了文件：" + file);
        }
    }
}
