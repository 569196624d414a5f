package org.liaisonbot.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;

/** The channel by which pushes reach people. */
public interface MessageSender {
    /**
     * Sends one message once. The same id with the same content is the same message: sending it again within four hours
     * must not reach anybody twice, as far as the platform can tell. Blocks for at most some seconds, throws nothing:
     * every failure is a result.
     */
    SendResult send(PushId id, List<UserId> recipients, Sendable content);

    /** A content with the bytes of its file, ready to go out. */
    record Sendable(Content content, byte @Nullable [] fileBytes) {}

    /** How a sending went. */
    sealed interface SendResult {}

    /**
     * The platform took it.
     *
     * @param unreachable those of the recipients whom the platform refused to deliver to
     * @param responseCode by which the card can be updated once; null unless it was a card
     */
    record Sent(
            String msgid, Set<UserId> unreachable, @Nullable String responseCode) implements SendResult {
        public Sent {
            unreachable = Set.copyOf(unreachable);
        }
    }

    /**
     * It may go through later.
     *
     * @param notBefore how long to wait at least; zero when the sender has no opinion
     * @param reason a short cause for the record, without secrets
     */
    record RetryLater(Duration notBefore, String reason) implements SendResult {}

    /** It will never go through as it is. */
    record GiveUp(String reason) implements SendResult {}
}
