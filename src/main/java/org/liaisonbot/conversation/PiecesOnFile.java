package org.liaisonbot.conversation;

import java.util.List;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.Piece;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.time.BusinessZone;
import org.springframework.stereotype.Component;

/** The pictures and files that liaisons have sent, as they are listed where a task is closed. */
@Component
class PiecesOnFile {
    private final Evidence evidence;

    PiecesOnFile(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The pieces on file for a task, each in a few words such as 验收照片.jpg（6月3日 市水利局）; oldest first. */
    List<String> of(TaskCode task) {
        return evidence.showing(task).stream().map(PiecesOnFile::inWords).toList();
    }

    private static String inWords(Piece piece) {
        String name = piece.fileName().isBlank() ? kind(piece.kind()) : piece.fileName();
        return name + "（" + TaskLines.inWords(BusinessZone.dayOf(piece.receivedAt())) + " " + piece.unit() + "）";
    }

    private static String kind(Piece.Kind kind) {
        return kind == Piece.Kind.IMAGE ? "照片" : "文件";
    }
}
