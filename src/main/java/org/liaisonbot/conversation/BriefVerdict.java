package org.liaisonbot.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.Intent;
import org.springframework.stereotype.Component;

/**
 * 同意, 同意 2, 不同意 1，原因…: a verdict on requests for later dates by the numbers of the list that the person was shown,
 * or, when only one request waits, by nothing. Whatever else stands there, such as a code or a date, is left to be
 * understood.
 */
@Component
class BriefVerdict implements Command {
    private static final Pattern WORDS = Pattern.compile(
            "(?<verdict>不同意|不予同意|不批准|不予批准|不准|同意|批准|准予|准了)(?:延期|申请|延期申请)?(?<which>[^,，。;；:：]*)(?:[,，。;；:：]+(?<reason>.+))?");
    private static final Pattern ALL = Pattern.compile("全部|所有|都|全都");
    private static final Pattern NUMBER = Pattern.compile("第?(\\d{1,3})(?:项|个|条|件|号)?");

    private final Sight sight;
    private final ShownLists shownLists;
    private final Deciding deciding;
    private final ListingPending listing;

    BriefVerdict(Sight sight, ShownLists shownLists, Deciding deciding, ListingPending listing) {
        this.sight = sight;
        this.shownLists = shownLists;
        this.deciding = deciding;
        this.listing = listing;
    }

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        Matcher words = WORDS.matcher(FixedWords.in(text));
        if (person.role() != Role.OFFICE || !words.matches()) {
            return Optional.empty();
        }
        boolean refused = words.group("verdict").startsWith("不");
        if (!refused && words.group("reason") != null) {
            return Optional.empty();
        }
        String which = words.group("which")
                .replaceAll("(?:的)?(?:延期申请|延期|申请)(?:了|吧)?$", "")
                .strip();
        Intent intent = refused ? Intent.REJECT_EXTENSION : Intent.APPROVE_EXTENSION;
        String reason = words.group("reason") == null
                ? ""
                : words.group("reason")
                        .replaceAll("^(?:原因|理由)(?:是|为)?[:： ]*", "")
                        .strip();
        Turn turn = Turn.of(person, origin);
        if (which.isEmpty() || ALL.matcher(which).matches()) {
            return Optional.of(onAll(intent, !which.isEmpty(), reason, turn));
        }
        return named(which, turn).map(codes -> deciding.decide(intent, codes, reason, origin));
    }

    /** Without a number: the one request that waits; several only when all are meant in so many words. */
    private Answer onAll(Intent intent, boolean all, String reason, Turn turn) {
        List<TaskCode> waiting = sight.of(turn.person()).stream()
                .filter(task -> !task.isClosed() && task.pendingExtension().isPresent())
                .map(Task::code)
                .toList();
        List<TaskCode> shown = shownLists.lastShownTo(turn.person(), turn.now());
        boolean saw = all && shown.containsAll(waiting);
        return waiting.size() == 1 || saw && !waiting.isEmpty()
                ? deciding.decide(intent, waiting, reason, turn.origin())
                : listing.handle(turn);
    }

    private Optional<List<TaskCode>> named(String which, Turn turn) {
        List<TaskCode> shown = shownLists.lastShownTo(turn.person(), turn.now());
        Set<TaskCode> codes = new LinkedHashSet<>();
        for (String word : which.split("[、和及与 ]+")) {
            Matcher number = NUMBER.matcher(word);
            Optional<TaskCode> code =
                    number.matches() ? place(shown, Integer.parseInt(number.group(1))) : Optional.empty();
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(List.copyOf(codes));
    }

    private static Optional<TaskCode> place(List<TaskCode> shown, int number) {
        return number >= 1 && number <= shown.size() ? Optional.of(shown.get(number - 1)) : Optional.empty();
    }
}
