package org.liaisonbot.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.liaisonbot.evidence.Evidence;
import org.liaisonbot.evidence.Fetching;
import org.liaisonbot.reminder.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Fetches evidence: as soon as its message is committed, and again until it is there or nobody has it any more. */
@Component
class FetchingEvidence implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(FetchingEvidence.class);

    private final Fetching fetching;
    private final LostEvidence lostEvidence;
    private final MediaSource media;
    private final ExecutorService immediate =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "evidence-fetcher"));

    FetchingEvidence(Fetching fetching, LostEvidence lostEvidence, MediaSource media) {
        this.fetching = fetching;
        this.lostEvidence = lostEvidence;
        this.media = media;
    }

    @TransactionalEventListener
    void arrived(Evidence.Arrived event) {
        immediate.execute(this::doDue);
    }

    @PreDestroy
    void stop() {
        immediate.shutdown();
    }

    /** One after the other, so that a claim whose lease runs out by a clock that jumps is not mistaken for a crash. */
    @Override
    public synchronized void doDue() {
        List<Long> due = fetching.due();
        while (!due.isEmpty()) {
            due.forEach(id -> fetching.claim(id).ifPresent(this::fetch));
            due = fetching.due();
        }
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return fetching.nextAt();
    }

    private void fetch(Fetching.Wanted piece) {
        MediaSource.Fetched fetched = media.fetch(piece.mediaId());
        if (fetched instanceof MediaSource.Medium medium) {
            keep(piece, medium);
        } else if (fetched instanceof MediaSource.Gone gone) {
            lostEvidence.isGone(piece, gone.reason());
        } else if (fetched instanceof MediaSource.NotNow notNow) {
            lostEvidence.unlessLater(piece, notNow.notBefore(), notNow.reason());
        } else {
            throw new IllegalStateException("an unknown result of fetching evidence " + piece.id());
        }
    }

    private void keep(Fetching.Wanted piece, MediaSource.Medium medium) {
        try {
            fetching.kept(piece, medium.content(), medium.contentType(), medium.fileName());
        } catch (RuntimeException notKept) {
            LOG.error("evidence {} could not be kept", piece.id(), notKept);
            lostEvidence.unlessLater(piece, Duration.ZERO, "附件未能存盘");
        }
    }
}
