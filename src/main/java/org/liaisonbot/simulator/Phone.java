package org.liaisonbot.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.liaisonbot.simulator.ChatEntry.Side;

/** What members do in their chats: it stands in the chat, goes to the bot, and the immediate answer stands below. */
final class Phone {
    private static final int RETRIES = 3;

    private final StandInState state;
    private final Callbacks callbacks;
    private final Violations violations;
    private final Queue<SignedCallback> late = new ConcurrentLinkedQueue<>();

    Phone(StandInState state, Callbacks callbacks, Violations violations) {
        this.state = state;
        this.callbacks = callbacks;
        this.violations = violations;
    }

    Delivery say(String account, String text) {
        ChatEntry entry = add(account, Side.PERSON, new ChatEntry.Text(text));
        return deliver(entry.account(), xml(entry).text(text));
    }

    Delivery send(String account, MediaStore.Medium medium) {
        ChatEntry entry = add(
                account, Side.PERSON, new ChatEntry.File(medium.type(), medium.id(), medium.name(), medium.bytes()));
        return deliver(entry.account(), xml(entry).medium(medium));
    }

    Delivery sendLocation(String account, double latitude, double longitude, String label) {
        ChatEntry entry = add(account, Side.PERSON, new ChatEntry.Text("[位置] " + label));
        return deliver(entry.account(), xml(entry).location(latitude, longitude, label));
    }

    Delivery sendLink(String account, String title, String url) {
        ChatEntry entry = add(account, Side.PERSON, new ChatEntry.Text("[链接] " + title));
        return deliver(entry.account(), xml(entry).link(title, url));
    }

    Delivery raise(String account, String event, String eventKey) {
        ChatEntry entry = add(account, Side.PLATFORM, new ChatEntry.Text(lineOf(event, eventKey)));
        return deliver(entry.account(), xml(entry).event(event, eventKey));
    }

    Delivery tap(ChatEntry card, String key, Map<String, List<String>> selections) {
        ChatEntry entry = add(card.account(), Side.PLATFORM, new ChatEntry.Text("点击「" + captionOf(card, key) + "」"));
        String code = state.codes().issueFor(card.msgid());
        Delivery delivery = deliver(entry.account(), xml(entry).cardTap(card.card(), key, code, selections));
        if (!delivery.caption().isEmpty()) {
            state.chats()
                    .change(card.id(), entryNow -> entryNow.with(entryNow.card().closedWith(delivery.caption())));
        }
        return delivery;
    }

    private static String lineOf(String event, String eventKey) {
        return switch (event) {
            case "enter_agent" -> "打开应用";
            case "click" -> "点击菜单「" + eventKey + "」";
            default -> "事件 " + event;
        };
    }

    private static String captionOf(ChatEntry card, String key) {
        return card.card().buttons().stream()
                .filter(button -> button.key().equals(key))
                .findFirst()
                .or(() -> card.card().menu().stream()
                        .filter(action -> action.key().equals(key))
                        .findFirst())
                .map(ChatCard.Button::caption)
                .orElseThrow(() -> new IllegalArgumentException("card has no button " + key));
    }

    private Delivery deliver(String account, String innerXml) {
        SignedCallback callback = callbacks.sign(account, innerXml);
        if (state.faults().takeCallbackDelay()) {
            late.add(callback);
            add(account, Side.PLATFORM, new ChatEntry.Text("（这条回调晚到）"));
            return new Delivery(0, 0, PassiveReply.NONE);
        }
        Delivery delivery = deliver(callback);
        for (SignedCallback before = late.poll(); before != null; before = late.poll()) {
            deliver(before);
        }
        return delivery;
    }

    private Delivery deliver(SignedCallback callback) {
        Delivery delivery = withRetries(callback);
        if (!delivery.wasTaken()) {
            add(callback.account(), Side.PLATFORM, new ChatEntry.Text("消息未送达应用（HTTP " + delivery.status() + "）"));
        } else if (!delivery.text().isEmpty()) {
            add(callback.account(), Side.APP, new ChatEntry.Text(delivery.text()));
        }
        for (int i = 0; i < state.faults().callbackRepetitions(); i++) {
            compare(delivery, callbacks.post(callback));
        }
        return delivery;
    }

    private Delivery withRetries(SignedCallback callback) {
        Delivery delivery = callbacks.post(callback);
        for (int attempt = 2; attempt <= 1 + RETRIES && !delivery.wasTaken(); attempt++) {
            Delivery again = callbacks.post(callback);
            delivery = new Delivery(again.status(), attempt, again.reply());
        }
        return delivery;
    }

    private void compare(Delivery first, Delivery again) {
        if (first.status() != again.status() || !first.reply().equals(again.reply())) {
            violations.add("a repeated callback was answered differently: " + first + ", then " + again);
        }
    }

    private InboundXml xml(ChatEntry entry) {
        return new InboundXml(state.settings(), entry.account(), entry.at().getEpochSecond());
    }

    private ChatEntry add(String account, Side side, ChatEntry.Content content) {
        String spelled = state.members().spellingOf(account).orElse(account);
        return state.chats().add(spelled, side, timeFor(spelled), "", content);
    }

    // Two acts of one member within a second could not be told apart while the clock stands still.
    private Instant timeFor(String account) {
        Instant now = state.clock().instant();
        return state.chats()
                .latestIn(account)
                .filter(latest -> !now.isAfter(latest))
                .map(latest -> latest.plusSeconds(1))
                .orElse(now);
    }
}
