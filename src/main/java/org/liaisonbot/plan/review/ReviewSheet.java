package org.liaisonbot.plan.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.ledger.PlannedTask;
import org.liaisonbot.plan.Finding;
import org.liaisonbot.plan.ReadPlan;

/** Writes a plan as read for the office to go over: one row per task, its doubts coloured and explained. */
public final class ReviewSheet {
    static final String MARK = "重点任务审核表";
    static final String SHEET = "审核表";
    static final String PLAN_TITLE = "计划名称";
    static final String NUMBER = "文号";
    static final String YEAR = "计划年度";
    static final String ISSUED = "印发日期";
    static final String COUNT = "任务数";
    static final String RIGHT = "无误";
    static final String DELETED = "删除";

    private static final String GUIDE = "橙色、红色为存疑，指针移上可见说明。请在黄色栏内更正，留空即不改；要清空某格请写“无”。核对后原文无误的，在“核对结果”写“无误”；"
            + "不列入的写“删除”；漏项请在表末加一行。存盘后把本文件代替原计划导入。";
    private static final int HEADING_ROW = 7;
    private static final int LONGEST_CELL = 32_000;
    private static final int MOST_COMMENTS = 3000;

    private final ReadPlan plan;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final ReviewStyles styles = new ReviewStyles(workbook);
    private final XSSFSheet sheet = workbook.createSheet(SHEET);
    private int comments;

    private ReviewSheet(ReadPlan plan) {
        this.plan = plan;
    }

    /** The sheet as an .xlsx file; read unchanged, it holds the same tasks. */
    public static byte[] of(ReadPlan plan) {
        ReviewSheet review = new ReviewSheet(plan);
        try (XSSFWorkbook workbook = review.workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            review.head();
            review.tasks();
            review.wholePlan();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a review sheet", unwritable);
        }
    }

    private void head() {
        PlanHeader header = plan.plan();
        fact(0, MARK, "");
        sheet.getRow(0).getCell(0).setCellStyle(styles.title);
        fact(1, PLAN_TITLE, header.title());
        fact(2, NUMBER, header.number());
        fact(3, YEAR, String.valueOf(header.year()));
        fact(4, ISSUED, header.issuedOn() == null ? "" : header.issuedOn().toString());
        fact(5, COUNT, String.valueOf(plan.tasks().size()));
        fact(6, "说明", GUIDE);
        sheet.addMergedRegion(new CellRangeAddress(6, 6, 1, ReviewColumn.DOUBTS.ordinal()));
        sheet.getRow(6).setHeightInPoints(34);
        Row headings = sheet.createRow(HEADING_ROW);
        for (ReviewColumn column : ReviewColumn.values()) {
            put(headings, column, column.heading()).setCellStyle(styles.heading);
            sheet.setColumnWidth(column.ordinal(), column.widthCharacters() * 256);
        }
        sheet.createFreezePane(ReviewColumn.MEASURES.ordinal(), HEADING_ROW + 1);
    }

    private void fact(int row, String name, String value) {
        Row target = sheet.createRow(row);
        target.createCell(0).setCellValue(name);
        Cell cell = target.createCell(1);
        cell.setCellValue(value);
        cell.setCellStyle(styles.plain);
        if (!value.isEmpty() && row < 6) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 1, ReviewColumn.MEASURES.ordinal()));
        }
    }

    private void tasks() {
        Map<String, List<Finding>> findings = plan.findings().stream()
                .filter(finding -> !finding.task().isEmpty())
                .collect(Collectors.groupingBy(Finding::task, LinkedHashMap::new, Collectors.toList()));
        int row = HEADING_ROW + 1;
        for (PlannedTask task : plan.tasks()) {
            task(sheet.createRow(row++), task, findings.getOrDefault(task.code().value(), List.of()));
        }
        sheet.setAutoFilter(
                new CellRangeAddress(HEADING_ROW, Math.max(row - 1, HEADING_ROW), 0, ReviewColumn.VERDICT.ordinal()));
        verdicts(Math.max(row - 1, HEADING_ROW + 1));
    }

    private void task(Row row, PlannedTask task, List<Finding> findings) {
        for (ReviewColumn column : ReviewColumn.values()) {
            put(row, column, TaskCells.text(column, task, findings))
                    .setCellStyle(column.isToFill() ? styles.toFill : styles.plain);
        }
        findings.stream()
                .collect(Collectors.groupingBy(Finding::field, LinkedHashMap::new, Collectors.toList()))
                .forEach((field, about) -> mark(row, field, about));
    }

    private void mark(Row row, String field, List<Finding> about) {
        Optional<ReviewColumn> column = ReviewColumn.showing(field);
        Finding gravest =
                about.stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
        Cell cell = row.getCell(column.orElse(ReviewColumn.DOUBTS).ordinal());
        cell.setCellStyle(styles.of(gravest.severity()));
        if (comments++ < MOST_COMMENTS) {
            comment(cell, about.stream().map(TaskCells::inWords).collect(Collectors.joining("\n")));
        }
    }

    private void comment(Cell cell, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        comment.setAuthor("存疑");
        cell.setCellComment(comment);
    }

    private void verdicts(int lastRow) {
        DataValidationHelper help = sheet.getDataValidationHelper();
        int column = ReviewColumn.VERDICT.ordinal();
        sheet.addValidationData(help.createValidation(
                help.createExplicitListConstraint(new String[] {RIGHT, DELETED}),
                new CellRangeAddressList(HEADING_ROW + 1, lastRow, column, column)));
    }

    /** What is doubtful about the document as a whole, on a sheet of its own. */
    private void wholePlan() {
        XSSFSheet whole = workbook.createSheet("整体核对");
        whole.setColumnWidth(0, 10 * 256);
        whole.setColumnWidth(1, 110 * 256);
        int row = 0;
        for (Finding finding : plan.findings()) {
            if (finding.task().isEmpty()) {
                Row target = whole.createRow(row++);
                target.createCell(0).setCellValue(TaskCells.chinese(finding.severity()));
                target.createCell(1).setCellValue(TaskCells.shortened(TaskCells.inWords(finding), LONGEST_CELL));
                target.getCell(0).setCellStyle(styles.of(finding.severity()));
                target.getCell(1).setCellStyle(styles.plain);
            }
        }
    }

    private static Cell put(Row row, ReviewColumn column, String text) {
        Cell cell = row.createCell(column.ordinal());
        cell.setCellValue(TaskCells.shortened(text, LONGEST_CELL));
        return cell;
    }
}
