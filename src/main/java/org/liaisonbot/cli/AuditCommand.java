package org.liaisonbot.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.audit.Verification;
import org.liaisonbot.rollup.RollUps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "audit", description = "校验审计记录是否完好；加 --out 时写成一个 Excel 文件，个人信息已遮盖。")
final class AuditCommand extends ServiceCommand {
    @Option(names = "--out", paramLabel = "文件")
    private @Nullable Path file;

    AuditCommand(Application application) {
        super(application);
    }

    @Override
    public Integer call() {
        Verification verification = service(AuditLog.class).verify();
        Path to = file;
        if (to != null) {
            write(to, service(RollUps.class).auditXlsx());
            noteExport(to);
            out().println(to);
        }
        if (verification instanceof Verification.Broken broken) {
            err().printf("审计记录不完好：第%d条%s。%n", broken.number(), inWords(broken.fault()));
            return REFUSED;
        }
        Verification.Intact intact = (Verification.Intact) verification;
        out().printf("审计记录完好：从第%d条起共%d条，末条校验值 %s%n", intact.first(), intact.count(), intact.head());
        return DONE;
    }

    private static String inWords(Verification.Fault fault) {
        return switch (fault) {
            case CHANGED -> "被改动";
            case MISSING -> "之前有缺失";
            case CUT_OFF -> "起被删除";
        };
    }
}
