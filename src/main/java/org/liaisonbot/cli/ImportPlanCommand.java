package org.liaisonbot.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.ledger.AdoptingPlan;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.plan.Finding;
import org.liaisonbot.plan.ImportingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import-plan", description = "读取行动计划（.md .txt .docx .xlsx），列出存疑之处并启用。")
final class ImportPlanCommand extends ServiceCommand {
    @Parameters(paramLabel = "文件")
    private Path file = Path.of("");

    @Option(names = "--year", paramLabel = "年份", description = "计划年份，文件未写明时必填")
    private @Nullable Integer year;

    @Option(names = "--dry-run", description = "只看不存")
    private boolean dryRun;

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
        ImportingPlan.Imported imported =
                dryRun ? importing.preview(name, content, year) : importing.importFrom(name, content, year);
        if (format == Format.json) {
            out().println(Json.MAPPER.writeValueAsString(imported.read()));
        } else {
            print(imported);
        }
        return DONE;
    }

    private void print(ImportingPlan.Imported imported) {
        out().printf(
                        "%s %s（%d年），任务%d项%n",
                        imported.read().plan().title(),
                        imported.read().plan().number(),
                        imported.read().plan().year(),
                        imported.read().tasks().size());
        List<Finding> findings = imported.read().findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        out().printf("存疑%d处：%n", findings.size());
        findings.forEach(it -> out().println(inWords(it)));
        print(imported.differences());
        out().println(dryRun ? "只看不存，没有改动。" : "已启用。");
    }

    private void print(AdoptingPlan.Differences differences) {
        printCodes("新增", differences.added());
        printCodes("变更", differences.changed());
        printCodes("取消", differences.removed());
    }

    private void printCodes(String kind, List<TaskCode> codes) {
        if (!codes.isEmpty()) {
            out().println(kind + codes.size() + "项："
                    + String.join(" ", codes.stream().map(TaskCode::value).toList()));
        }
    }

    private static String inWords(Finding finding) {
        String severity = switch (finding.severity()) {
            case ERROR -> "错误";
            case WARNING -> "存疑";
            case INFO -> "说明";
        };
        return "[" + severity + "] " + finding.task() + " " + finding.field() + "：" + finding.message()
                + (finding.raw().isEmpty() ? "" : "（原文：" + finding.raw() + "）")
                + (finding.suggestion().isEmpty() ? "" : " 建议：" + finding.suggestion());
    }
}
