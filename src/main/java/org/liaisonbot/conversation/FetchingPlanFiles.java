package org.liaisonbot.conversation;

import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.springframework.stereotype.Component;

/** Fetches the file that somebody of the office has sent, before its message is handled and outside of any transaction. */
@Component
class FetchingPlanFiles {
    private static final String FILE = "file";

    private final Directory directory;
    private final MediaSource media;
    private final HandedInPlans plans;

    FetchingPlanFiles(Directory directory, MediaSource media, HandedInPlans plans) {
        this.directory = directory;
        this.media = media;
        this.plans = plans;
    }

    /** Whether this is a message that {@link PlanByChat} answers. */
    static boolean isPlanFile(InboundMessage.Act act, Person person) {
        return act instanceof InboundMessage.Media medium && medium.kind().equals(FILE) && person.role() == Role.OFFICE;
    }

    /** Keeps the file beside its message, or why it cannot be had; for any other message nothing happens. */
    void ahead(InboundMessage message) {
        if (message.act() instanceof InboundMessage.Media medium
                && medium.kind().equals(FILE)
                && directory
                        .person(message.from())
                        .filter(it -> isPlanFile(medium, it))
                        .isPresent()
                && plans.by(message.id()).isEmpty()) {
            fetch(message, medium);
        }
    }

    private void fetch(InboundMessage message, InboundMessage.Media medium) {
        MediaSource.Fetched fetched = media.fetch(medium.mediaId());
        if (fetched instanceof MediaSource.Medium file) {
            plans.keep(message.id(), message.from(), nameOf(medium, file), file.content(), null);
        } else if (fetched instanceof MediaSource.Gone gone) {
            plans.keep(message.id(), message.from(), medium.fileName(), null, gone.reason());
        } else if (fetched instanceof MediaSource.NotNow notNow) {
            plans.keep(message.id(), message.from(), medium.fileName(), null, notNow.reason());
        } else {
            throw new IllegalStateException("an unknown result of fetching a plan file");
        }
    }

    /** Only some clients name a file in the message; its download does. */
    private static String nameOf(InboundMessage.Media medium, MediaSource.Medium file) {
        return medium.fileName().isBlank() ? file.fileName() : medium.fileName();
    }
}
