package org.liaisonbot.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.liaisonbot.directory.UserId;

/** A channel that takes everything, or answers a push as it was told. */
final class ScriptedSender implements MessageSender {
    private final List<PushId> calls = new CopyOnWriteArrayList<>();
    private final List<Sendable> contents = new CopyOnWriteArrayList<>();
    private final Map<PushId, Supplier<SendResult>> answers = new ConcurrentHashMap<>();

    void answer(PushId push, SendResult result) {
        answers.put(push, () -> result);
    }

    /** Has something happen while a push is under way, which is then taken. */
    void during(PushId push, Runnable happening) {
        answers.put(push, () -> {
            happening.run();
            return sent("m-" + push);
        });
    }

    void breakOn(PushId push) {
        answers.put(push, () -> {
            throw new IllegalStateException("broken");
        });
    }

    List<PushId> calls() {
        return calls;
    }

    List<Sendable> contents() {
        return contents;
    }

    static Sent sent(String msgid, String... unreachable) {
        return new Sent(
                msgid, Set.copyOf(List.of(unreachable).stream().map(UserId::new).toList()), null);
    }

    static RetryLater retry(Duration notBefore) {
        return new RetryLater(notBefore, "系统繁忙");
    }

    @Override
    public SendResult send(PushId id, List<UserId> recipients, Sendable content) {
        calls.add(id);
        contents.add(content);
        return answers.getOrDefault(id, () -> sent("m-" + id)).get();
    }
}
