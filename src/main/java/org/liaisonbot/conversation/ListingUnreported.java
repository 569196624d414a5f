package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.reminder.Compliance;
import org.liaisonbot.reminder.ComplianceRow;
import org.liaisonbot.rollup.ListSheet;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * Who has not reported for a month, or within a week, with not reported, not delivered and no liaison kept apart. With
 * codes where they fit a screen, else by number, and the codes in a workbook.
 */
@Component
class ListingUnreported implements IntentHandler {
    private static final int SCREEN_BYTES = 1500;
    private static final List<String> COLUMNS = List.of("单位", "情形", "未报项数", "未报任务");

    private final Compliance compliance;
    private final Sight sight;
    private final Directory directory;
    private final Wording wording;

    ListingUnreported(Compliance compliance, Sight sight, Directory directory, Wording wording) {
        this.compliance = compliance;
        this.sight = sight;
        this.directory = directory;
        this.wording = wording;
    }

    /**
     * A unit and what it has not reported.
     *
     * @param people its liaisons in the directory's order, the second and later ones as stand-ins; empty when it has none
     */
    record UnitLine(String unit, int count, String codes, String people) {}

    /**
     * Units of which the same is to be said.
     *
     * @param lines one for each unit, when they fit
     * @param inLine all on one line, when they do not
     */
    record Group(String name, int count, List<UnitLine> lines, String inLine) {}

    record Facts(String scope, String span, int units, int complete, int missing, List<Group> groups) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_UNREPORTED);
    }

    @Override
    public Answer handle(Turn turn) {
        if (!turn.isOffice()) {
            return Answer.text(wording.say("reply-office-only"));
        }
        Args args = turn.understood().args();
        ReportingPeriod period = period(args, turn.today());
        Set<UnitName> wanted = Set.copyOf(sight.units(args.unit()));
        List<Task> tasks = sight.of(turn.person(), args);
        List<ComplianceRow> rows = compliance.of(period).stream()
                .filter(it -> it.required() > 0 && wanted.contains(it.unit()))
                .filter(it -> tasks.stream().anyMatch(task -> task.concerns(it.unit())))
                .toList();
        List<Missed> missed = rows.stream()
                .map(it -> new Missed(it, missing(it, tasks, args.week())))
                .filter(it -> !it.codes().isEmpty())
                .toList();
        String span = args.week() == null
                ? Narrowed.inWords(period.month())
                : "第" + args.week().week() + "周";
        String scope = Narrowed.inWords(args, false);
        Facts facts = new Facts(
                scope, span, rows.size(), rows.size() - missed.size(), missed.size(), groups(missed, args, true));
        String text = wording.say("reply-unreported", facts);
        if (text.getBytes(StandardCharsets.UTF_8).length <= SCREEN_BYTES) {
            return Answer.text(text);
        }
        Facts brief =
                new Facts(scope, span, facts.units(), facts.complete(), facts.missing(), groups(missed, args, false));
        String title = scope + span + "未报清单";
        return new Answer(
                wording.say("reply-unreported", brief),
                List.of(TaskLists.file(title, new ListSheet(title, COLUMNS, sheet(missed, args)), turn)));
    }

    /** The month named; of a week, the month that its reports are for by the rule of the 15th day. */
    private static ReportingPeriod period(Args args, LocalDate today) {
        if (args.period() != null) {
            return new ReportingPeriod(args.period());
        }
        LocalDate day = args.week() == null ? today : args.week().sunday();
        return ReportingPeriod.ofReportMadeOn(day.isBefore(today) ? day : today);
    }

    /** A unit with the tasks that are asked about and missing. */
    private record Missed(ComplianceRow row, List<String> codes) {}

    private static List<String> missing(ComplianceRow row, List<Task> tasks, @Nullable IsoWeek week) {
        Set<TaskCode> asked = tasks.stream().map(Task::code).collect(Collectors.toSet());
        if (week == null) {
            return row.missing().stream()
                    .filter(asked::contains)
                    .map(TaskCode::value)
                    .toList();
        }
        return tasks.stream()
                .filter(task -> !task.isClosed() && task.concerns(row.unit()))
                .filter(task -> task.reports().stream()
                        .filter(it -> it.unit().equals(row.unit()))
                        .noneMatch(it -> week.contains(BusinessZone.dayOf(it.at()))))
                .map(task -> task.code().value())
                .toList();
    }

    private List<Group> groups(List<Missed> missed, Args args, boolean withCodes) {
        if (args.week() != null) {
            return group("该周没有报告", missed, withCodes);
        }
        List<Group> groups = new ArrayList<>();
        groups.addAll(group("未报送", because(WindowOutcome.NOT_REPORTED, missed), withCodes));
        groups.addAll(group("尚未报送", because(null, missed), withCodes));
        groups.addAll(group("提醒未送达，不计未报", because(WindowOutcome.NOT_DELIVERED, missed), withCodes));
        groups.addAll(group("无联络员，不计未报", because(WindowOutcome.NO_LIAISON, missed), withCodes));
        return groups;
    }

    private static List<Missed> because(@Nullable WindowOutcome reason, List<Missed> missed) {
        return missed.stream().filter(it -> it.row().reason() == reason).toList();
    }

    private List<Group> group(String name, List<Missed> missed, boolean withCodes) {
        if (missed.isEmpty()) {
            return List.of();
        }
        List<UnitLine> lines = missed.stream()
                .map(it -> new UnitLine(
                        it.row().unit().value(),
                        it.codes().size(),
                        String.join(" ", it.codes()),
                        peopleOf(it.row().unit())))
                .toList();
        String inLine = lines.stream().map(it -> it.unit() + it.count() + "项").collect(Collectors.joining("、"));
        return List.of(new Group(name, lines.size(), withCodes ? lines : List.of(), withCodes ? "" : inLine));
    }

    private List<List<String>> sheet(List<Missed> missed, Args args) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups(missed, args, true)) {
            group.lines()
                    .forEach(it -> rows.add(List.of(it.unit(), group.name(), String.valueOf(it.count()), it.codes())));
        }
        return rows;
    }

    private String peopleOf(UnitName unit) {
        List<String> names =
                directory.liaisonsOf(unit).stream().map(Person::name).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return names.get(0) + "，备用" + String.join("、", names.subList(1, names.size()));
    }
}
