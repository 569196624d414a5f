package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Named.Doubt;
import org.liaisonbot.understanding.task.Tasks;

/** Asks back, in one line, with the candidates numbered. */
final class Questions {
    private static final int MOST_CANDIDATES = 9;

    private final Tasks tasks;

    Questions(Tasks tasks) {
        this.tasks = tasks;
    }

    /** A question and the tasks it offers, in its numbering. */
    record Question(String text, List<TaskCode> candidates) {
        Understood unclear() {
            return new Understood(Intent.UNCLEAR, List.of(), Args.NONE, text, candidates);
        }
    }

    Question which(List<Named> doubtful) {
        Set<TaskCode> candidates = new LinkedHashSet<>();
        doubtful.forEach(named -> candidates.addAll(named.candidates()));
        Named first = doubtful.get(0);
        if (first.doubt() == Doubt.NO_SUCH_CODE) {
            return offer("没有编号为" + first.words() + "的任务", candidates);
        }
        if (first.doubt() == Doubt.NO_SUCH_POSITION) {
            return offer("没有找到“" + first.words() + "”对应的任务", candidates);
        }
        if (first.doubt() == Doubt.CONFLICT) {
            return offer("编号和名称对不上", candidates);
        }
        return offer("", candidates);
    }

    Question whichOf(List<TaskCode> asked) {
        return offer("", new LinkedHashSet<>(asked));
    }

    private Question offer(String why, Set<TaskCode> candidates) {
        List<TaskCode> offered = candidates.stream().limit(MOST_CANDIDATES).toList();
        String start = why.isEmpty() ? "" : why + "，";
        if (offered.isEmpty()) {
            return new Question(start + "请说明是哪一项任务，写上任务编号即可，如“气20 完成80%”。", List.of());
        }
        if (offered.size() == 1) {
            return new Question(start + "您说的是" + label(offered.get(0)) + "吗？是请回复1。", offered);
        }
        List<String> lines = new ArrayList<>();
        for (TaskCode code : offered) {
            lines.add(lines.size() + 1 + ". " + label(code));
        }
        return new Question(start + "您说的是哪一项？" + String.join(" ", lines) + "。请回复序号。", offered);
    }

    /** Of these tasks the text tells nothing that could be recorded. */
    Question howFar(List<TaskCode> unsaid) {
        String names = unsaid.stream().map(this::label).collect(Collectors.joining("、"));
        return new Question(names + "进展如何？请回复完成比例、是否正常或存在的困难。", unsaid);
    }

    Question untilWhen(TaskCode task) {
        return new Question(label(task) + "想延期到哪一天？请回复日期。", List.of(task));
    }

    Question whichUnit() {
        return new Question("请说明代哪个单位填报，如“代 市城管局 气20 完成60%”。", List.of());
    }

    Question oneAtATime(List<String> units) {
        return new Question("一次只能发给一个单位、一个组或全体，请分开发给" + String.join("、", units) + "。", List.of());
    }

    Question oneOrder() {
        return new Question("一次请只下达一个指令，并写明是哪些任务，如“销号 气9”“退回 气20 数据不实”。", List.of());
    }

    Question oneQuestionAtATime() {
        return new Question("一次请只问一个单位（或一个组）、一位领导或一个附件，请分开来问。", List.of());
    }

    Question unknownUnit(String name) {
        return new Question("没有找到单位“" + name + "”，请写通讯录中的名称或简称。", List.of());
    }

    Question whatIsDecided() {
        return new Question("请说明同意或不同意的是什么，如“同意 气20 延期”“销号 气20”“退回 气20”。", List.of());
    }

    Question whichWeek() {
        return new Question("请写明是全年的第几周，如“第26周周报”，或说“本周”“上周”。", List.of());
    }

    Question toWhom() {
        return new Question("没有看明白发给谁：可以发给全体、一个单位或一个组，如“通知 各乡镇：……”。", List.of());
    }

    Question whatToTell() {
        return new Question("请写上通知的内容，如“通知 各乡镇：明天有大风，请注意洒水”。", List.of());
    }

    Question pleaseSay() {
        return new Question("没有看明白，请写任务编号和进展，如“气20 完成80%”；需要说明请回复“帮助”。", List.of());
    }

    Question pleaseOrder() {
        return new Question("没有看明白，请换个说法，如“整体进度”“哪些单位没报”；需要说明请回复“帮助”。", List.of());
    }

    Question whichLeader(List<String> names) {
        return new Question(
                names.isEmpty() ? "没有找到这位领导，请写全名。" : "您说的是哪位领导？" + String.join("、", names) + "，请写全名。", List.of());
    }

    private String label(TaskCode code) {
        return code.value() + " " + tasks.get(code).title();
    }
}
