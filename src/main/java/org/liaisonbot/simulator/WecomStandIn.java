package org.liaisonbot.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonbot.simulator.ApiServer.ApiCall;

/**
 * Stands in for the platform: speaks its protocol on a port of its own, enforces its limits, and lets one act as any
 * member. It knows the bot by its callback URL alone. What stands in the chats survives a restart.
 */
public final class WecomStandIn implements AutoCloseable {
    private final Violations violations = new Violations();
    private final MemberRates rates = new MemberRates();
    private final StandInState state;
    private final Tokens tokens;
    private final Callbacks callbacks;
    private final Phone phone;
    private final ApiServer server;

    /**
     * Starts to listen.
     *
     * @param members whom messages can be sent to
     * @param clock dates everything; it may stand still or jump
     * @param folder for what survives a restart; made when it is missing
     */
    public WecomStandIn(StandInSettings settings, Members members, Clock clock, Path folder) {
        state = StandInState.in(folder, settings, members, clock);
        tokens = new Tokens(settings, state.faults(), clock);
        callbacks = new Callbacks(settings, clock, violations);
        phone = new Phone(state, callbacks, violations);
        server = new ApiServer(calls(), state.faults());
    }

    public StandInSettings settings() {
        return state.settings();
    }

    /** The root of the API, without a slash at its end. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** Tells where the bot takes callbacks; before, nobody can act and cards with buttons are refused. */
    public void callBackTo(URI callbackUrl) {
        callbacks.useUrl(callbackUrl);
    }

    /** Whether the bot passes the check that the platform makes when a callback URL is saved. */
    public boolean callbackUrlVerifies() {
        return callbacks.verifyUrl();
    }

    /** What should go wrong. */
    public Faults faults() {
        return state.faults();
    }

    /** From now on each member gets 30 messages a minute and 1,000 an hour by this clock; the rest is dropped. */
    public void limitMembersBy(Clock measuring) {
        rates.measureBy(measuring);
    }

    /** The accounts whose messages were dropped beyond the limits, once for each message. */
    public List<String> dropped() {
        return rates.dropped();
    }

    /** The member types a text; returns when the bot has answered. Any account can, also a stranger's. */
    public Delivery say(String account, String text) {
        return phone.say(account, text);
    }

    /**
     * The member taps a button of a card, or an action behind its three dots.
     *
     * @throws IllegalArgumentException when the card has no such button
     */
    public Delivery tap(ChatEntry card, String key) {
        return tap(card, key, Map.of());
    }

    /** Like {@link #tap(ChatEntry, String)}, with the options chosen by question. */
    public Delivery tap(ChatEntry card, String key, Map<String, List<String>> selections) {
        return phone.tap(card, key, selections);
    }

    /** The member opens the app's chat. */
    public Delivery enter(String account) {
        return phone.raise(account, "enter_agent", "");
    }

    /** The member chooses an entry of the app's menu. */
    public Delivery chooseMenu(String account, String key) {
        return phone.raise(account, "click", key);
    }

    /** Any other event without fields of its own. */
    public Delivery raise(String account, String event) {
        return phone.raise(account, event, "");
    }

    /** @param type {@code image}, {@code voice}, {@code video} or {@code file} */
    public Delivery sendMedium(String account, String type, String fileName, byte[] content) {
        return phone.send(account, state.media().add(type, fileName, content));
    }

    public Delivery sendLocation(String account, double latitude, double longitude, String label) {
        return phone.sendLocation(account, latitude, longitude, label);
    }

    public Delivery sendLink(String account, String title, String url) {
        return phone.sendLink(account, title, url);
    }

    /** Signs and encrypts an inner XML of any content, without posting it. */
    public SignedCallback sign(String account, String innerXml) {
        return callbacks.sign(account, innerXml);
    }

    /** Posts a callback once, without a trace in the chat; the same one again is a repetition. */
    public Delivery post(SignedCallback callback) {
        return callbacks.post(callback);
    }

    /** The whole chat of a member, oldest first. */
    public List<ChatEntry> chatOf(String account) {
        return state.chats().of(account);
    }

    /** What the app has sent or answered to a member, oldest first, as it stands now. */
    public List<ChatEntry> receivedBy(String account) {
        return chatOf(account).stream().filter(ChatEntry::isFromApp).toList();
    }

    /** The calls of message/send that were decided upon, oldest first, refused and suppressed ones included. */
    public List<SendCall> sends() {
        return state.sent().all();
    }

    /** How often a path of the API was called since the start, also when a fault kept it from being carried out. */
    public long callsTo(String path) {
        return server.callsTo(path);
    }

    /** What the bot did against the protocol where the platform would have said nothing. */
    public List<String> violations() {
        return violations.all();
    }

    /** The content of a file in a chat. */
    public Optional<byte[]> contentOf(String mediaId) {
        return state.media().find(mediaId).map(state.media()::contentOf);
    }

    /** Rises whenever a chat changes. */
    public long changes() {
        return state.chats().changes();
    }

    /** The id of the newest entry in any chat; 0 when there is none. */
    public long lastEntryId() {
        return state.chats().lastId();
    }

    /** How many calls of message/send were decided upon. */
    public long sendCount() {
        return state.sent().count();
    }

    @Override
    public void close() {
        server.close();
    }

    private Map<String, ApiCall> calls() {
        return Map.of(
                Faults.TOKEN,
                tokens::issue,
                Faults.SEND,
                withToken(new Sending(state, rates, callbacks::hasUrl)::answer),
                "/cgi-bin/message/update_template_card",
                withToken(new UpdatingCards(state)::answer),
                "/cgi-bin/message/recall",
                withToken(new Recalling(state)::answer),
                "/cgi-bin/media/upload",
                withToken(state.media()::upload),
                "/cgi-bin/user/get",
                withToken(new ReadingMembers(state)::answer),
                "/cgi-bin/media/get",
                withToken(state.media()::download));
    }

    private ApiCall withToken(ApiCall call) {
        return request -> {
            tokens.check(request);
            return call.answer(request);
        };
    }
}
