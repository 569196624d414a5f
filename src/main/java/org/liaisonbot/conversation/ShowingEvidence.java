package org.liaisonbot.conversation;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.Fetching;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 气20 佐证: lists for the office what the units have sent for a task, and brings the last of it as files. */
@Component
class ShowingEvidence implements Command {
    private static final Pattern WANTED =
            Pattern.compile("(?:(?:请)?(?:看看?|查看?|调阅|取阅|发我|要)?\\s*)(.{1,30}?)的?\\s*(?:佐证|照片|图片|附件)(?:材料|资料)?[？?。]?");
    private static final int FILES_BROUGHT = 5;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final Evidence evidence;
    private final Comprehension comprehension;
    private final Wording wording;

    ShowingEvidence(Evidence evidence, Comprehension comprehension, Wording wording) {
        this.evidence = evidence;
        this.comprehension = comprehension;
        this.wording = wording;
    }

    record Line(String at, String unit, String name, String fileName, String missing) {}

    record Facts(String code, int count, List<Line> pieces, int files) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        if (person.role() != Role.OFFICE || !WANTED.matcher(text).matches()) {
            return Optional.empty();
        }
        List<TaskCode> tasks = comprehension.pointedAt(text, person, origin.at(), List.of());
        return tasks.size() == 1 ? Optional.of(show(tasks.get(0))) : Optional.empty();
    }

    private Answer show(TaskCode task) {
        List<Piece> pieces = evidence.showing(task);
        List<Answer.Attachment> files = pieces.stream()
                .sorted(Comparator.comparing(Piece::id).reversed())
                .flatMap(it -> attachment(task, it))
                .limit(FILES_BROUGHT)
                .toList();
        List<Line> lines = pieces.stream().map(ShowingEvidence::line).toList();
        return new Answer(
                wording.say("reply-evidence", new Facts(task.value(), pieces.size(), lines, files.size())), files);
    }

    private static Stream<Answer.Attachment> attachment(TaskCode task, Piece piece) {
        String hash = piece.hash();
        return hash == null
                ? Stream.empty()
                : Stream.of(new Answer.Attachment(nameOf(task, piece), Fetching.ORDER + hash));
    }

    private static String nameOf(TaskCode task, Piece piece) {
        String ending = "image/png".equals(piece.contentType()) ? ".png" : ".jpg";
        String given = piece.fileName();
        String own = given.isEmpty() ? "佐证" + piece.id() + (piece.kind() == Piece.Kind.IMAGE ? ending : "") : given;
        return task + " " + piece.unit() + " " + own;
    }

    private static Line line(Piece piece) {
        String missing = switch (piece.state()) {
            case KEPT -> "";
            case WAITING -> "下载中";
            case LOST -> "未能下载";
        };
        String name = piece.fileName().isEmpty() ? (piece.kind() == Piece.Kind.IMAGE ? "图片" : "文件") : piece.fileName();
        return new Line(
                AT.format(BusinessZone.timeOf(piece.receivedAt())),
                piece.unit().value(),
                piece.byName(),
                name,
                missing);
    }
}
