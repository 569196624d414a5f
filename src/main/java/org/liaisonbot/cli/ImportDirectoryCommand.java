package org.liaisonbot.cli;

import java.nio.file.Path;
import org.liaisonbot.directory.DirectoryFinding;
import org.liaisonbot.directory.ImportingDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "import-directory", description = "导入单位或人员（.csv 或 .xlsx），可重复执行。")
final class ImportDirectoryCommand extends ServiceCommand {
    @Parameters(paramLabel = "文件")
    private Path file = Path.of("");

    ImportDirectoryCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        byte[] content = read(file);
        ImportingDirectory.Imported imported =
                service(ImportingDirectory.class).importFrom(String.valueOf(file.getFileName()), content);
        if (!imported.applied()) {
            err().println("没有导入，文件有错："
                    + imported.read().findings().stream()
                            .filter(it -> it.severity() == DirectoryFinding.Severity.ERROR)
                            .map(ImportDirectoryCommand::inWords)
                            .reduce((one, other) -> one + "；" + other)
                            .orElse(""));
            return REFUSED;
        }
        imported.read().findings().forEach(finding -> out().println(inWords(finding)));
        out().printf(
                        "已导入：单位%d个，人员%d人。%n",
                        imported.read().units().size(), imported.read().people().size());
        return DONE;
    }

    private static String inWords(DirectoryFinding finding) {
        if (finding.line() == 0) {
            return finding.message() + "。";
        }
        return (finding.sheet().isEmpty() ? "" : finding.sheet() + " ") + "第" + finding.line() + "行 " + finding.field()
                + "：" + finding.message();
    }
}
