package org.liaisonbot.rollup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.liaisonbot.audit.AuditEntry;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.audit.Verification;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.rollup.document.AuditWorkbook;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.ReportingPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year-end set as one zip: every signed issue, every monthly roll-up, the ledger, the audit log, and a list of them. */
@Service
@Transactional(readOnly = true)
public class YearEnd {
    private final RollUps rollUps;
    private final IssueBook issues;
    private final Ledger ledger;
    private final MonthlyWindows windows;
    private final AuditLog audit;
    private final Gathering gathering;
    private final Clock clock;

    YearEnd(
            RollUps rollUps,
            IssueBook issues,
            Ledger ledger,
            MonthlyWindows windows,
            AuditLog audit,
            Gathering gathering,
            Clock clock) {
        this.rollUps = rollUps;
        this.issues = issues;
        this.ledger = ledger;
        this.windows = windows;
        this.audit = audit;
        this.gathering = gathering;
        this.clock = clock;
    }

    private record Document(String path, byte[] content) {}

    /** The set of a year as far as it has come; nothing when there is neither an issue nor a plan nor an act of it. */
    public Optional<byte[]> zip(Year year) {
        if (!hasAnythingOf(year)) {
            return Optional.empty();
        }
        boolean planned = isPlanned(year);
        List<Document> set = new ArrayList<>();
        issues.signedIn(year).forEach(it -> set.addAll(documents("周报", it)));
        months(year).forEach(it -> set.addAll(documents("月报", rollUps.monthly(it))));
        if (planned) {
            set.add(new Document("任务台账.xlsx", rollUps.ledgerXlsx()));
        }
        set.add(new Document("审计记录.xlsx", new AuditWorkbook(acts(year), gathering.masking()).xlsx()));
        set.add(new Document("清单.txt", list(year, set, planned).getBytes(StandardCharsets.UTF_8)));
        return Optional.of(zipped(set));
    }

    /** Whether there is an issue, a plan or an act of this year. */
    public boolean hasAnythingOf(Year year) {
        return isPlanned(year)
                || !issues.signedIn(year).isEmpty()
                || !acts(year).isEmpty();
    }

    private boolean isPlanned(Year year) {
        return ledger.plan()
                .map(PlanHeader::year)
                .filter(it -> it == year.getValue())
                .isPresent();
    }

    /** What makes the set when it is ordered with a push. */
    public String order(Year year) {
        return OrderedDocuments.yearEnd(year);
    }

    /** A file name without a folder. */
    public String fileName(Year year) {
        return "生态环境重点任务督查年度归档（%s年）.zip".formatted(year);
    }

    private List<Document> documents(String folder, RollUp rollUp) {
        String path = folder + "/" + (folder.equals("周报") ? rollUp.scope().name() + " " : "");
        return List.of(
                new Document(path + rollUps.fileName(rollUp, "docx"), rollUps.docx(rollUp)),
                new Document(path + rollUps.fileName(rollUp, "xlsx"), rollUps.xlsx(rollUp)));
    }

    /** The months about which units were asked and whose window is closed. */
    private List<YearMonth> months(Year year) {
        List<YearMonth> months = new ArrayList<>();
        for (Month month : Month.values()) {
            YearMonth it = year.atMonth(month);
            if (windows.closedAt(new ReportingPeriod(it)).isPresent()) {
                months.add(it);
            }
        }
        return months;
    }

    private List<AuditEntry> acts(Year year) {
        return audit.between(startOf(year.atDay(1)), startOf(year.plusYears(1).atDay(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessZone.ID).toInstant();
    }

    private String list(Year year, List<Document> set, boolean planned) {
        StringBuilder list = new StringBuilder("%s年生态环境重点任务督查年度归档%n生成时间：%s%n审计记录：%s%n"
                .formatted(year, BusinessZone.timeOf(clock.instant()).withNano(0), inWords(audit.verify())));
        if (!planned) {
            list.append("任务台账：在用的不是%s年的计划，本归档不含台账。%n".formatted(year));
        }
        list.append("%n%-10s  %-64s  文件%n".formatted("字节", "SHA-256"));
        set.forEach(it -> list.append(
                "%-10d  %s  %s%n".formatted(it.content().length, IssuedDocuments.sha256(it.content()), it.path())));
        return list.toString().replace(System.lineSeparator(), "\r\n");
    }

    private static String inWords(Verification verification) {
        if (verification instanceof Verification.Intact intact) {
            return "完好，在存第%d条起共%d条，末条校验值 %s".formatted(intact.first(), intact.count(), intact.head());
        }
        return "校验未通过，请用 audit 命令查看";
    }

    private byte[] zipped(List<Document> set) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Document it : set) {
                ZipEntry entry = new ZipEntry(it.path());
                entry.setTimeLocal(BusinessZone.timeOf(clock.instant()));
                zip.putNextEntry(entry);
                zip.write(it.content());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write the year-end set", broken);
        }
        return out.toByteArray();
    }
}
