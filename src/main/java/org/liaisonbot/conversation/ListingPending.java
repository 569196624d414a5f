package org.liaisonbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Matter;
import org.liaisonbot.ledger.Matters;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.ledger.TaskStatus;
import org.liaisonbot.reminder.Reachability;
import org.liaisonbot.rollup.ListSheet;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.time.IsoWeek;
import org.liaisonbot.understanding.Args;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What waits for the office: requests for later dates, tasks reported done, contacts who say they have changed, people who
 * write without being registered, a draft to sign. The first two are numbered on, so that a number decides.
 */
@Component
class ListingPending implements IntentHandler {
    private static final List<String> COLUMNS = List.of("序号", "事项", "编号", "任务", "单位", "原时限", "申请延到", "原因");
    private static final Duration LOOKED_BACK_FOR = Duration.ofDays(30);

    private final Sight sight;
    private final ShownLists shownLists;
    private final Strangers strangers;
    private final Handovers handovers;
    private final Reachability reachability;
    private final Evidence evidence;
    private final Matters matters;
    private final RollUps rollUps;
    private final Wording wording;

    ListingPending(
            Sight sight,
            ShownLists shownLists,
            Strangers strangers,
            Handovers handovers,
            Reachability reachability,
            Evidence evidence,
            Matters matters,
            RollUps rollUps,
            Wording wording) {
        this.sight = sight;
        this.shownLists = shownLists;
        this.strangers = strangers;
        this.handovers = handovers;
        this.reachability = reachability;
        this.evidence = evidence;
        this.matters = matters;
        this.rollUps = rollUps;
        this.wording = wording;
    }

    /** A request or a task reported done; what does not apply is empty. */
    record Entry(
            int number,
            String code,
            String title,
            String unit,
            String due,
            String askedFor,
            String reason,
            String leads,
            int evidence) {}

    /**
     * What the template may say.
     *
     * @param answered matters of which the unit in charge says that it is done
     * @param undecided how many matters to settle nobody has decided on
     * @param drafts weeks whose draft is not signed, such as 第26周
     */
    record Facts(
            String scope,
            int count,
            Page<Entry> extensions,
            Page<Entry> toClose,
            List<ListingMatters.Line> answered,
            int undecided,
            List<DecidingHandover.Waiting> handovers,
            List<Reachability.Finding> unreachable,
            List<InboundRow.Stranger> strangers,
            List<String> drafts) {}

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.LIST_PENDING);
    }

    @Override
    public Answer handle(Turn turn) {
        Args args = turn.understood().args();
        List<Task> open = sight.of(turn.person(), args).stream()
                .filter(task -> !task.isClosed())
                .toList();
        List<Entry> extensions = new ArrayList<>();
        open.forEach(task -> task.extensions().stream()
                .filter(it -> it.isPending() && Narrowed.holds(args, BusinessZone.dayOf(it.at())))
                .forEach(it -> extensions.add(asked(extensions.size() + 1, task, it))));
        List<Entry> toClose = new ArrayList<>();
        Map<TaskCode, Integer> pieces = evidence.countsByTask();
        open.stream()
                .filter(task -> task.status() == TaskStatus.DONE && Narrowed.holds(args, saidDoneOn(task)))
                .forEach(task -> toClose.add(
                        toClose(extensions.size() + toClose.size() + 1, task, pieces.getOrDefault(task.code(), 0))));
        keep(extensions, toClose, turn);
        boolean all = turn.isOffice() && Narrowed.inWords(args).isEmpty();
        Instant since = turn.now().minus(LOOKED_BACK_FOR);
        List<DecidingHandover.Waiting> handingOver = turn.isOffice() ? handovers(args) : List.of();
        List<Reachability.Finding> unreachable = turn.isOffice() ? unreachable(args) : List.of();
        List<InboundRow.Stranger> unknown = all ? strangers.since(since) : List.of();
        List<String> drafts = all ? drafts(turn) : List.of();
        List<ListingMatters.Line> answered = all ? answered(turn) : List.of();
        int undecided = all ? undecided() : 0;
        int count = extensions.size()
                + toClose.size()
                + answered.size()
                + undecided
                + handingOver.size()
                + unreachable.size()
                + unknown.size()
                + drafts.size();
        Facts facts = new Facts(
                Narrowed.inWords(args),
                count,
                Page.of(extensions, Entry::code),
                Page.of(toClose, Entry::code),
                answered,
                undecided,
                handingOver,
                unreachable,
                unknown,
                drafts);
        boolean isCut = facts.extensions().isCut() || facts.toClose().isCut();
        return new Answer(
                wording.say("reply-pending", facts),
                isCut ? List.of(file(Narrowed.inWords(args) + "待办清单", extensions, toClose, turn)) : List.of());
    }

    private static Answer.Attachment file(String title, List<Entry> extensions, List<Entry> toClose, Turn turn) {
        List<List<String>> rows = new ArrayList<>();
        extensions.forEach(it -> rows.add(List.of(
                String.valueOf(it.number()),
                "延期待审",
                it.code(),
                it.title(),
                it.unit(),
                it.due(),
                it.askedFor(),
                it.reason())));
        toClose.forEach(it ->
                rows.add(List.of(String.valueOf(it.number()), "待销号", it.code(), it.title(), it.leads(), "", "", "")));
        return TaskLists.file(title, new ListSheet(title, COLUMNS, rows), turn);
    }

    private void keep(List<Entry> extensions, List<Entry> toClose, Turn turn) {
        List<TaskCode> codes = new ArrayList<>();
        extensions.forEach(it -> codes.add(new TaskCode(it.code())));
        toClose.forEach(it -> codes.add(new TaskCode(it.code())));
        shownLists.keep(turn.person(), codes, turn.now());
    }

    private List<ListingMatters.Line> answered(Turn turn) {
        return matters.open().stream()
                .filter(it -> it.assignment().map(Matter.Assignment::done).orElse(false))
                .map(it -> ListingMatters.line(it, turn.today()))
                .toList();
    }

    private int undecided() {
        return (int) matters.open().stream()
                .filter(it -> it.needsOthers() && it.assignments().isEmpty())
                .count();
    }

    private List<String> drafts(Turn turn) {
        IsoWeek now = IsoWeek.of(turn.today());
        return List.of(now.plusWeeks(-1), now).stream()
                .filter(rollUps::awaitsSignature)
                .map(it -> "第" + it.week() + "周")
                .toList();
    }

    private static @Nullable LocalDate saidDoneOn(Task task) {
        return task.lastReport().map(it -> BusinessZone.dayOf(it.at())).orElse(null);
    }

    private static Entry asked(int number, Task task, Extension request) {
        AskingExtension.Request asked = AskingExtension.request(request, task);
        return new Entry(
                number,
                asked.code(),
                asked.title(),
                request.unit().value(),
                asked.due(),
                asked.askedFor(),
                asked.reason(),
                "",
                0);
    }

    private static Entry toClose(int number, Task task, int evidence) {
        return new Entry(
                number, task.code().value(), task.title(), "", "", "", "", TaskLines.leads(task.leads()), evidence);
    }

    private List<DecidingHandover.Waiting> handovers(Args args) {
        Set<UnitName> wanted = Set.copyOf(sight.units(args.unit()));
        return handovers.open().stream()
                .filter(it -> wanted.contains(new UnitName(it.unit())))
                .map(DecidingHandover.Waiting::of)
                .toList();
    }

    private List<Reachability.Finding> unreachable(Args args) {
        Set<UnitName> wanted = Set.copyOf(sight.units(args.unit()));
        return reachability.findings().stream()
                .filter(it -> wanted.contains(new UnitName(it.unit())))
                .toList();
    }
}
