package org.liaisonbot.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.liaisonbot.directory.DirectoryTemplate;
import org.liaisonbot.plan.PlanTemplate;
import org.liaisonbot.time.BusinessZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "template", description = "写出空白的单位和人员名录（directory）或行动计划（plan）的 Excel 模板。")
final class TemplateCommand extends ServiceCommand {
    @Parameters(paramLabel = "directory|plan")
    private Kind kind = Kind.plan;

    @Option(names = "--out", required = true, paramLabel = "文件.xlsx")
    private Path file = Path.of("");

    /** Spelled as it is typed. */
    enum Kind {
        directory,
        plan
    }

    TemplateCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new CommandLine.Failed("模板是Excel文件，文件名应以.xlsx结尾：" + file);
        }
        int year = LocalDate.now(Clock.system(BusinessZone.ID)).getYear();
        write(file, kind == Kind.directory ? DirectoryTemplate.xlsx() : PlanTemplate.xlsx(year));
        out().println(file);
        return DONE;
    }
}
