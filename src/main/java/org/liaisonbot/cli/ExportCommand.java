package org.liaisonbot.cli;

import java.nio.file.Path;
import org.liaisonbot.rollup.RollUps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", description = "把全部台账写成一个 Excel 文件。")
final class ExportCommand extends ServiceCommand {
    @Option(names = "--out", required = true, paramLabel = "文件")
    private Path file = Path.of("");

    ExportCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        write(file, service(RollUps.class).ledgerXlsx());
        noteExport(file);
        out().println(file);
        return DONE;
    }
}
