package org.liaisonbot.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.IsoWeek;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

@Command(name = "rollup", description = "把周报或月报写成 Word 和 Excel 文件。")
final class RollUpCommand extends ServiceCommand {
    @ArgGroup(multiplicity = "1")
    private Span span = new Span();

    @Option(names = "--out", required = true, paramLabel = "文件夹")
    private Path folder = Path.of(".");

    static final class Span {
        @Option(names = "--week", paramLabel = "2024-W26", converter = Week.class)
        private @Nullable IsoWeek week;

        @Option(names = "--month", paramLabel = "2024-06")
        private @Nullable YearMonth month;
    }

    static final class Week implements ITypeConverter<IsoWeek> {
        @Override
        public IsoWeek convert(String text) {
            return IsoWeek.parse(text);
        }
    }

    RollUpCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        RollUps rollUps = service(RollUps.class);
        RollUp rollUp = rollUp(rollUps);
        for (String ending : List.of("docx", "xlsx")) {
            Path file = folder.resolve(rollUps.fileName(rollUp, ending));
            write(file, ending.equals("docx") ? rollUps.docx(rollUp) : rollUps.xlsx(rollUp));
            noteExport(file);
            out().println(file);
        }
        return DONE;
    }

    private RollUp rollUp(RollUps rollUps) {
        if (span.week != null) {
            return rollUps.weekly(span.week);
        }
        if (span.month != null) {
            return rollUps.monthly(span.month);
        }
        throw new CommandLine.Failed("请用 --week 2024-W26 或 --month 2024-06 指明周或月。");
    }
}
