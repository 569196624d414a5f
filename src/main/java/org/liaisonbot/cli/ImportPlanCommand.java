package org.liaisonbot.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.plan.Finding;
import org.liaisonbot.plan.Finding.Severity;
import org.liaisonbot.plan.ImportingPlan;
import org.liaisonbot.plan.PlanInWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import-plan", description = "读取行动计划（.md .txt .docx .xlsx）或更正后的审核表，列出存疑之处并启用。")
final class ImportPlanCommand extends ServiceCommand {
    @Parameters(paramLabel = "文件")
    private Path file = Path.of("");

    @Option(names = "--year", paramLabel = "年份", description = "计划年份，文件未写明时指定")
    private @Nullable Integer year;

    @Option(names = "--dry-run", description = "只看不存")
    private boolean dryRun;

    @Option(names = "--review", paramLabel = "审核表.xlsx", description = "写出审核表供更正，不启用；更正后代替原计划导入")
    private @Nullable Path review;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.text;

    /** Spelled as it is typed. */
    enum Format {
        text,
        json
    }

    ImportPlanCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        byte[] content = read(file);
        ImportingPlan importing = service(ImportingPlan.class);
        String name = String.valueOf(file.getFileName());
        boolean looksOnly = dryRun || review != null;
        ImportingPlan.Imported imported =
                looksOnly ? importing.preview(name, content, year) : importing.importFrom(name, content, year);
        if (review != null) {
            write(review, importing.reviewSheet(imported.read()));
        }
        if (format == Format.json) {
            out().println(Json.MAPPER.writeValueAsString(imported.read()));
        } else {
            print(imported);
            out().println(ending());
        }
        return DONE;
    }

    private String ending() {
        if (review != null) {
            return "没有启用。审核表已写入%s：请在黄色栏内更正，再用 import-plan 导入该表。".formatted(review);
        }
        return dryRun ? "只看不存，没有改动。" : "已启用。";
    }

    private void print(ImportingPlan.Imported imported) {
        out().println(PlanInWords.title(imported.read()));
        out().println();
        PlanInWords.counts(imported.read()).forEach(out()::println);
        for (Severity severity : Severity.values()) {
            print(severity, PlanInWords.findings(imported.read(), severity));
        }
        out().println();
        out().printf(
                        "与现行计划相比：新增%d项，变更%d项，取消%d项%n",
                        imported.differences().added().size(),
                        imported.differences().changed().size(),
                        imported.differences().removed().size());
        if (!imported.differences().first()) {
            PlanInWords.changes(imported.differences()).forEach(line -> out().println("　" + line));
        }
        out().println();
    }

    private void print(Severity severity, List<Finding> findings) {
        if (!findings.isEmpty()) {
            out().println();
            out().printf("【%s】%d处%n", PlanInWords.severity(severity), findings.size());
            findings.forEach(finding -> out().println("　" + PlanInWords.finding(finding)));
        }
    }
}
