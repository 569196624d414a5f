package org.liaisonbot.cli;

import java.nio.file.Path;
import java.time.Year;
import org.liaisonbot.rollup.YearEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "archive", description = "年度归档：把全年的周报、月报、台账和审计记录写成一个 zip 文件。")
final class ArchiveCommand extends ServiceCommand {
    @Option(names = "--year", required = true, paramLabel = "2024")
    private Year year = Year.of(1);

    @Option(names = "--out", required = true, paramLabel = "文件")
    private Path file = Path.of("");

    ArchiveCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        byte[] zip =
                service(YearEnd.class).zip(year).orElseThrow(() -> new CommandLine.Failed(year + "年没有可以归档的内容。没有写文件。"));
        write(file, zip);
        noteExport(file);
        out().println(file);
        return DONE;
    }
}
