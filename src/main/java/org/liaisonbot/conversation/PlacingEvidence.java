package org.liaisonbot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.EvidenceQuestions;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.Ledger;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Outbox;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/**
 * What a liaison writes about pictures and files: 2, 气20 or 这是气20的照片 after something was sent, 气20 佐证 before it,
 * 更正佐证 气22, 佐证作废. Words that report progress are left to those who record it.
 */
@Component
class PlacingEvidence implements Command {
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(24);
    private static final int MOST_NUMBERED = 9;
    private static final String THING = "(?:佐证|照片|相片|图片|附件|截图|影像|材料)";
    private static final Pattern ABOUT_EVIDENCE = Pattern.compile(THING);
    private static final Pattern COMING = Pattern.compile("一会|等会|等下|待会|稍后|稍候|马上|随后|晚点|过会|回头|再发|补发|后补|就发|明天|下午");
    private static final Pattern DISCARDING =
            Pattern.compile("(?:把|将|刚才的|上面的|这个|这些)*" + THING + "(?:都|全部)?(?:作废|撤回|撤销|删除|删掉|不要了|不算|发错了?)[。!！]?");
    private static final Pattern CORRECTING =
            Pattern.compile("^(?:更正|改正|修改)" + THING + "|" + THING + "(?:更正|改为|改到|改成|换到|换成)");

    private final Evidence evidence;
    private final EvidenceQuestions questions;
    private final PendingQuestions pendingQuestions;
    private final Comprehension comprehension;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Wording wording;

    PlacingEvidence(
            Evidence evidence,
            EvidenceQuestions questions,
            PendingQuestions pendingQuestions,
            Comprehension comprehension,
            Ledger ledger,
            Outbox outbox,
            Wording wording) {
        this.evidence = evidence;
        this.questions = questions;
        this.pendingQuestions = pendingQuestions;
        this.comprehension = comprehension;
        this.ledger = ledger;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Where evidence was placed: with a report, or with a task of which nothing was reported yet. */
    record Placed(String code, String title, boolean reported) {}

    record PlacedFacts(int count, List<Placed> placed, String example) {}

    record Candidate(int number, String code, String title) {}

    record WhichFacts(int count, List<Candidate> candidates, String example) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        if (person.role() != Role.LIAISON) {
            return Optional.empty();
        }
        Optional<Answer> answer = answer(text, person, origin);
        evidence.closeBatchOf(person.account());
        return answer;
    }

    private Optional<Answer> answer(String text, Person person, Origin origin) {
        Instant since = origin.at().minus(ANSWERED_WITHIN);
        if (DISCARDING.matcher(text).matches()) {
            return Optional.of(discard(evidence.lastBatchOf(person.account(), since), origin));
        }
        boolean aboutEvidence = ABOUT_EVIDENCE.matcher(text).find();
        List<Piece> meant = meant(text, aboutEvidence, person, since);
        if ((meant.isEmpty() && !aboutEvidence) || pendingQuestions.isOpen(person, origin.at())) {
            return Optional.empty();
        }
        List<TaskCode> tasks = comprehension.pointedAt(text, person, origin.at(), offered(person, since));
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        UnitName unit = new UnitName(person.unit());
        if (tasks.stream().anyMatch(task -> !concerns(task, unit))) {
            return Optional.of(Answer.text(wording.say("reply-evidence-not-yours")));
        }
        return Optional.of(
                meant.isEmpty() || COMING.matcher(text).find()
                        ? announce(tasks, person, origin)
                        : place(meant, tasks, unit, person));
    }

    /** What belongs to no task yet; else what was sent just before this text; to correct, also what was sent earlier. */
    private List<Piece> meant(String text, boolean aboutEvidence, Person person, Instant since) {
        List<Piece> unplaced = evidence.unplacedOf(person.account(), since);
        if (!unplaced.isEmpty() || !aboutEvidence) {
            return unplaced;
        }
        return CORRECTING.matcher(text).find()
                ? evidence.lastBatchOf(person.account(), since)
                : evidence.openBatchOf(person.account(), since);
    }

    private List<TaskCode> offered(Person person, Instant since) {
        return questions
                .of(person.account(), since)
                .map(EvidenceQuestions.Subject::tasks)
                .orElseGet(() -> outbox.lastAskedOf(person.account()));
    }

    private boolean concerns(TaskCode code, UnitName unit) {
        return ledger.task(code).filter(it -> it.concerns(unit)).isPresent();
    }

    private Answer discard(List<Piece> batch, Origin origin) {
        evidence.discard(batch, origin.at());
        return Answer.text(wording.say("reply-evidence-discarded", new ReceivingEvidence.Count(batch.size())));
    }

    private Answer announce(List<TaskCode> tasks, Person person, Origin origin) {
        questions.keep(person.account(), new EvidenceQuestions.Subject(true, tasks), origin.at());
        return Answer.text(wording.say(
                "reply-evidence-awaited",
                new PlacedFacts(0, tasks.stream().map(it -> placed(it, false)).toList(), "")));
    }

    /** Places what was sent with these tasks, and says so. */
    Answer place(List<Piece> batch, List<TaskCode> tasks, UnitName unit, Person person) {
        List<Placed> placed = evidence.place(batch, tasks).stream()
                .map(it -> placed(it.task(), it.report() != null))
                .toList();
        forgetQuestion(person, tasks);
        return Answer.text(
                wording.say("reply-evidence-attached", new PlacedFacts(batch.size(), placed, otherThan(tasks, unit))));
    }

    /** An announcement holds for what else comes. */
    private void forgetQuestion(Person person, List<TaskCode> tasks) {
        boolean announced = questions
                .of(person.account(), Instant.EPOCH)
                .filter(it -> it.announced() && it.tasks().equals(tasks))
                .isPresent();
        if (!announced) {
            questions.forget(person.account());
        }
    }

    /** Asks which task it is, with numbers where there are few. */
    Answer ask(List<Piece> batch, List<TaskCode> candidates, Person person, Origin origin) {
        List<TaskCode> offered = candidates.size() <= MOST_NUMBERED ? candidates : List.of();
        questions.keep(person.account(), new EvidenceQuestions.Subject(false, offered), origin.at());
        List<Candidate> numbered = IntStream.range(0, offered.size())
                .mapToObj(i -> new Candidate(i + 1, offered.get(i).value(), titleOf(offered.get(i))))
                .toList();
        String example = candidates.isEmpty() ? "气20" : candidates.get(0).value();
        return Answer.text(wording.say("reply-evidence-which", new WhichFacts(batch.size(), numbered, example)));
    }

    private Placed placed(TaskCode code, boolean reported) {
        return new Placed(code.value(), titleOf(code), reported);
    }

    private String titleOf(TaskCode code) {
        return ledger.task(code).map(Task::title).orElse("");
    }

    /** A task of the unit for the example of a correction. */
    private String otherThan(List<TaskCode> tasks, UnitName unit) {
        return ledger.tasks().stream()
                .filter(it -> it.concerns(unit) && !tasks.contains(it.code()))
                .map(it -> it.code().value())
                .findFirst()
                .orElse(tasks.get(0).value());
    }
}
