package org.liaisonbot.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.evidence.Fetching;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that evidence is not to be had, and tells whoever sent it and the office, in one transaction. */
@Component
class LostEvidence {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final Fetching fetching;
    private final Directory directory;
    private final Notices notices;
    private final Wording wording;
    private final Clock clock;

    LostEvidence(Fetching fetching, Directory directory, Notices notices, Wording wording, Clock clock) {
        this.fetching = fetching;
        this.directory = directory;
        this.notices = notices;
        this.wording = wording;
        this.clock = clock;
    }

    record Facts(String unit, String name, String at, String what, String reason) {}

    @Transactional
    void isGone(Fetching.Wanted piece, String reason) {
        fetching.lost(piece, reason);
        tell(piece, reason);
    }

    /** Tries again later, as long as the platform has it. */
    @Transactional
    void unlessLater(Fetching.Wanted piece, Duration notBefore, String reason) {
        if (!fetching.tryAgain(piece, notBefore, reason)) {
            tell(piece, reason);
        }
    }

    private void tell(Fetching.Wanted piece, String reason) {
        String matter = "evidence-" + piece.id();
        Origin cause = new Origin(piece.by(), piece.byName(), clock.instant(), "", matter);
        Facts facts = new Facts(
                piece.unit().value(),
                piece.byName(),
                AT.format(BusinessZone.timeOf(piece.receivedAt())),
                piece.kind() == Piece.Kind.IMAGE ? "图片" : "文件",
                reason);
        List<Person> sender = directory.person(piece.by()).stream().toList();
        notices.plan(PushKind.ANSWER, sender, List.of(), wording.say("notice-evidence-lost", facts), cause);
        notices.toOffice(wording.say("notice-evidence-missing", facts), cause);
    }
}
