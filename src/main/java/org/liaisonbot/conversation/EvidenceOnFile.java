package org.liaisonbot.conversation;

import java.util.List;
import org.liaisonbot.ledger.TaskCode;

/** What units have handed in to prove what they report, wherever it is kept. */
interface EvidenceOnFile {
    /** The pieces on file for a task, each in a few words such as 验收照片.jpg（6月3日 市水利局）; oldest first. */
    List<String> of(TaskCode task);
}
