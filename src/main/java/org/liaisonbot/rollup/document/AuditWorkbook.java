package org.liaisonbot.rollup.document;

import java.util.List;
import java.util.Map;
import org.liaisonbot.audit.AuditEntry;
import org.liaisonbot.audit.Masking;

/** The audit log as a workbook, without personal data. */
public final class AuditWorkbook {
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("REPORT", "报送进展"),
            Map.entry("TAP", "点按卡片"),
            Map.entry("ACKNOWLEDGE", "回复收到"),
            Map.entry("EXTENSION", "申请延期"),
            Map.entry("WITHDRAW", "撤回"),
            Map.entry("HANDOVER", "交接"),
            Map.entry("URGE", "预览催办"),
            Map.entry("BROADCAST", "预览通知"),
            Map.entry("COMMAND", "指令"),
            Map.entry("CLOSE", "销号"),
            Map.entry("RETURN", "退回"),
            Map.entry("APPROVE_EXTENSION", "同意延期"),
            Map.entry("REJECT_EXTENSION", "不同意延期"),
            Map.entry("ROLLUP", "生成报告"),
            Map.entry("EXPORT", "导出"),
            Map.entry("ISSUE", "定稿"),
            Map.entry("IMPORT_PLAN", "导入计划"),
            Map.entry("IMPORT_DIRECTORY", "导入名录"),
            Map.entry("MEDIA", "发送文件"));

    private final List<AuditEntry> entries;
    private final Masking masking;

    public AuditWorkbook(List<AuditEntry> entries, Masking masking) {
        this.entries = List.copyOf(entries);
        this.masking = masking;
    }

    public byte[] xlsx() {
        Workbook workbook = new Workbook();
        workbook.sheet(
                "审计记录",
                List.of(
                        SheetColumn.of("序号", 8, AuditEntry::number),
                        SheetColumn.of("时间", 17, AuditEntry::at),
                        SheetColumn.of("姓名", 14, it -> Masking.name(it.by().name())),
                        SheetColumn.of("账号", 14, it -> Masking.account(it.by().account())),
                        SheetColumn.of("行为", 12, it -> ACTS.getOrDefault(it.act(), it.act())),
                        SheetColumn.of("对象", 24, it -> masking.text(it.subject())),
                        SheetColumn.of("原话", 50, it -> masking.text(it.words())),
                        SheetColumn.of("结果", 60, it -> masking.text(it.outcome())),
                        SheetColumn.of("上一条校验值", 66, AuditEntry::previous),
                        SheetColumn.of("校验值", 66, AuditEntry::hash)),
                entries);
        return workbook.xlsx();
    }
}
