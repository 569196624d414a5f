package org.liaisonbot.conversation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.understanding.Intent;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Lays a request for a later date before the office as a card with two buttons, and takes the tap on one of them. */
@Component
class RequestCards {
    private static final Pattern CARD = Pattern.compile("extension-(\\d+)-[0-9a-f]{8}");
    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";
    private static final int LONGEST_VALUE = 30;
    private static final int LONGEST_REASON = 90;

    private final Directory directory;
    private final Notices notices;
    private final Deciding deciding;
    private final Wording wording;

    RequestCards(Directory directory, Notices notices, Deciding deciding, Wording wording) {
        this.directory = directory;
        this.notices = notices;
        this.deciding = deciding;
        this.wording = wording;
    }

    /** @param id the request's number in the ledger */
    record Ask(long id, String unit, AskingExtension.Request request) {}

    void bring(Ask ask, Origin cause) {
        for (Person person : directory.office()) {
            notices.plan(
                    PushKind.NOTICE,
                    person,
                    List.of(new TaskCode(ask.request().code())),
                    card(ask, person, cause),
                    cause);
        }
    }

    /** The first line of the text is the card's title, the second its subtitle, the rest its body. */
    private Content.Card card(Ask ask, Person person, Origin cause) {
        AskingExtension.Request request = ask.request();
        String[] texts = wording.say("notice-extension-asked", new Ask(ask.id(), ask.unit(), brief(request)))
                .split("\n", 3);
        List<Content.Row> rows = new ArrayList<>();
        rows.add(new Content.Row("任务", cut(request.code() + " " + request.title(), LONGEST_VALUE)));
        rows.add(new Content.Row("单位", cut(ask.unit(), LONGEST_VALUE)));
        rows.add(new Content.Row("原时限", request.due().isEmpty() ? "无" : request.due()));
        rows.add(new Content.Row("申请延到", request.askedFor().isEmpty() ? "未写明日期" : request.askedFor()));
        return new Content.Card(
                "extension-" + ask.id() + "-" + shortHash(person.account().key() + cause.at()),
                texts[0],
                texts.length > 1 ? texts[1] : "",
                texts.length > 2 ? texts[2] : "",
                rows,
                List.of(
                        new Content.Button(APPROVE, wording.say("button-approve"), true),
                        new Content.Button(REJECT, wording.say("button-reject"), false)));
    }

    /** What a tap by the office on such a card does; nothing when it is another card. */
    Optional<Taps.Tapped> about(InboundMessage.CardTap tap, Origin origin) {
        Matcher card = CARD.matcher(tap.cardId());
        boolean approves = tap.buttonKey().equals(APPROVE);
        if (!card.matches() || !approves && !tap.buttonKey().equals(REJECT)) {
            return Optional.empty();
        }
        Intent intent = approves ? Intent.APPROVE_EXTENSION : Intent.REJECT_EXTENSION;
        Answer answer = deciding.decideRequest(Long.parseLong(card.group(1)), intent, origin);
        return Optional.of(new Taps.Tapped(wording.say("caption-handled"), answer));
    }

    /** The list of what waits tells the reason in full. */
    private static AskingExtension.Request brief(AskingExtension.Request it) {
        return new AskingExtension.Request(
                it.code(), it.title(), it.due(), it.askedFor(), cut(it.reason(), LONGEST_REASON));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String shortHash(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
