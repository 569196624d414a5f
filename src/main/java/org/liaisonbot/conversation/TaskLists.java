package org.liaisonbot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Lights;
import org.liaisonbot.ledger.Report;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.rollup.ListSheet;
import org.liaisonbot.time.BusinessZone;
import org.springframework.stereotype.Component;

/**
 * Lists of tasks in chat: one screen, numbered by urgency so that a number answers it; what is longer comes as a workbook
 * with every line.
 */
@Component
class TaskLists {
    private static final List<String> COLUMNS =
            List.of("序号", "编号", "任务", "灯", "原因", "进展", "完成（%）", "时限", "延期次数", "牵头单位", "配合单位", "领导", "最近报告");

    private final TaskLines lines;
    private final ShownLists shownLists;

    TaskLists(TaskLines lines, ShownLists shownLists) {
        this.lines = lines;
        this.shownLists = shownLists;
    }

    /** A list as it is shown: its page, and the file when it is longer than that. */
    record Shown(Page<TaskLines.Line> page, List<Answer.Attachment> files) {
        Shown {
            files = List.copyOf(files);
        }
    }

    /** Puts the tasks in order of urgency on that day and remembers the numbers for the office. */
    Shown show(String title, List<Task> tasks, LocalDate day, Turn turn) {
        List<Task> ordered = lines.byUrgency(tasks, day);
        if (turn.person().role() != Role.LIAISON) {
            shownLists.keep(turn.person(), ordered.stream().map(Task::code).toList(), turn.now());
        }
        List<TaskLines.Line> numbered = lines.numbered(ordered, day);
        Page<TaskLines.Line> page = Page.of(numbered, TaskLines.Line::code);
        return new Shown(
                page, page.isCut() ? List.of(file(title, sheet(title, ordered, numbered, day), turn)) : List.of());
    }

    static Answer.Attachment file(String title, ListSheet sheet, Turn turn) {
        return new Answer.Attachment(title + "（" + turn.today() + "）.xlsx", sheet.order());
    }

    private ListSheet sheet(String title, List<Task> tasks, List<TaskLines.Line> numbered, LocalDate day) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            rows.add(row(tasks.get(i), numbered.get(i), lines.lights(tasks.get(i), day)));
        }
        return new ListSheet(title, COLUMNS, rows);
    }

    private static List<String> row(Task task, TaskLines.Line line, Lights lights) {
        Integer percent = task.percent();
        return List.of(
                String.valueOf(line.number()),
                line.code(),
                line.title(),
                line.light(),
                lights.reason(),
                line.status(),
                percent == null ? "" : String.valueOf(percent),
                line.due(),
                String.valueOf(task.extensionsGranted()),
                task.leads().stream().map(UnitName::value).collect(Collectors.joining("、")),
                String.join("、", task.planned().supportUnits()),
                String.join("、", task.planned().leaders()),
                task.lastReport().map(TaskLists::inWords).orElse(""));
    }

    private static String inWords(Report report) {
        return TaskLines.inWords(BusinessZone.dayOf(report.at())) + " " + report.unit() + " " + report.byName() + "："
                + report.words();
    }
}
