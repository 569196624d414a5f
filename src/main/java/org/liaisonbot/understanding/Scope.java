package org.liaisonbot.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.task.Named;
import org.liaisonbot.understanding.task.Reference;

/** Which of the tasks named an order is about: those beside its word, or else those that were spoken of just before. */
final class Scope {
    private static final String BARE = "[、,和与及跟还有以及把给请将再也都这两三四五几项个条号的了吧:]*";
    private static final String DECLINED =
            ".*(不|别|缓|先放|先留).{0,2}(销|退|批|催|延|动|办).*|.*(再等|再看|再说|再核|放一放|缓一缓|先不|先等|暂缓|另说|保留).*";
    private static final String LIKEWISE = "也.*|同样.*|一样.*|一并.*|一起.*";

    private final Reading reading;
    private final List<Phrase> phrases;
    private final List<Act> acts;

    Scope(Reading reading, List<Act> acts) {
        this.reading = reading;
        this.phrases = reading.phrases();
        this.acts = acts;
    }

    /** The tasks of all orders of the kind, in the order of the text; empty when it is in doubt which are meant. */
    Optional<List<Named>> of(Act.Kind kind) {
        if (reading.references().isEmpty()) {
            return Optional.of(reading.named());
        }
        Set<Integer> about = new LinkedHashSet<>();
        for (Act act : acts) {
            if (act.is(kind) && act.isOrdered() && !addAbout(about, act)) {
                return Optional.empty();
            }
        }
        if (speaksOfOthersAfterwards(about)) {
            return Optional.empty();
        }
        List<Named> named = new ArrayList<>();
        about.stream()
                .sorted()
                .forEach(
                        index -> phrases.get(index).references().forEach(reference -> named.addAll(reference.named())));
        return Optional.of(named);
    }

    private boolean addAbout(Set<Integer> about, Act act) {
        int index = phrases.indexOf(act.phrase());
        List<Integer> beside = beside(index);
        if (beside.isEmpty()) {
            List<Integer> before = before(index, act);
            boolean several =
                    before.stream().filter(at -> !isBare(phrases.get(at))).count() > 1
                            && tasks(before).size() > 1;
            if (several && !act.phrase().has(Sense.ALL)) {
                return false;
            }
            beside = before.isEmpty() ? after(index) : before;
        }
        about.addAll(beside);
        return true;
    }

    /** The order's own phrase and the bare names that lead to it and follow it: 气9，水2 销号. */
    private List<Integer> beside(int index) {
        List<Integer> beside = new ArrayList<>();
        boolean own = !phrases.get(index).references().isEmpty();
        boolean leading = index > 0 && isBare(phrases.get(index - 1));
        for (int at = index - 1; at >= 0 && isBare(phrases.get(at)); at--) {
            beside.add(at);
        }
        if (own) {
            beside.add(index);
        }
        for (int at = index + 1; at < phrases.size() && (own || !leading || isLikewise(phrases.get(at))); at++) {
            Phrase next = phrases.get(at);
            if (!isBare(next) && !isLikewise(next) && !grantsAnother(next, phrases.get(index))) {
                break;
            }
            beside.add(at);
        }
        return beside;
    }

    /** What was spoken of since the last order that stands for itself. */
    private List<Integer> before(int index, Act act) {
        List<Integer> before = new ArrayList<>();
        for (int at = index - 1; at >= 0; at--) {
            Phrase phrase = phrases.get(at);
            boolean other = acts.stream()
                    .anyMatch(one -> one.phrase().equals(phrase)
                            && (one.isOrdered() && !isVague(one) || one.meant() == Act.Meant.TOLD)
                            && !one.is(act.kind()));
            if (other) {
                return before;
            }
            if (!phrase.references().isEmpty()) {
                before.add(0, at);
            }
        }
        return before;
    }

    /** 这个我看不行，退回: the first is an opinion, not an order of its own. */
    private boolean isVague(Act act) {
        return (act.is(Act.Kind.APPROVE) || act.is(Act.Kind.REJECT)) && !Acts.isAboutExtension(reading);
    }

    private List<Integer> after(int index) {
        List<Integer> after = new ArrayList<>();
        for (int at = index + 1; at < phrases.size(); at++) {
            Phrase phrase = phrases.get(at);
            if (acts.stream().anyMatch(one -> one.phrase().equals(phrase))) {
                return after;
            }
            if (!phrase.references().isEmpty()) {
                after.add(at);
            }
        }
        return after;
    }

    /** 退回气20，气21照片是去年的: is 气21 meant as well? */
    private boolean speaksOfOthersAfterwards(Set<Integer> about) {
        int last = about.stream().mapToInt(Integer::intValue).max().orElse(phrases.size());
        Set<Object> meant = tasks(List.copyOf(about));
        for (int at = last + 1; at < phrases.size(); at++) {
            Phrase phrase = phrases.get(at);
            boolean decided = acts.stream().anyMatch(act -> act.phrase().equals(phrase));
            boolean opens = phrase.references().stream()
                    .anyMatch(reference ->
                            reference.span().from() == phrase.span().from());
            boolean declined = rest(phrase).matches(DECLINED);
            if (opens && !decided && !declined && !meant.containsAll(tasks(List.of(at)))) {
                return true;
            }
        }
        return false;
    }

    private Set<Object> tasks(List<Integer> indexes) {
        Set<Object> tasks = new LinkedHashSet<>();
        for (int index : indexes) {
            phrases.get(index)
                    .references()
                    .forEach(reference ->
                            reference.named().forEach(named -> tasks.add(named.isClear() ? named.task() : named)));
        }
        return tasks;
    }

    /** 同意气4延到10月15日，水6延到年底 */
    private boolean grantsAnother(Phrase phrase, Phrase granting) {
        return granting.has(Sense.APPROVE)
                && !phrase.references().isEmpty()
                && phrase.has(Sense.EXTENSION, Sense.EXTEND_TO)
                && acts.stream().noneMatch(act -> act.phrase().equals(phrase));
    }

    private static boolean isBare(Phrase phrase) {
        return !phrase.references().isEmpty() && rest(phrase).matches(BARE);
    }

    private static boolean isLikewise(Phrase phrase) {
        return !phrase.references().isEmpty() && rest(phrase).matches(LIKEWISE);
    }

    /** The phrase without the names of tasks. */
    private static String rest(Phrase phrase) {
        StringBuilder rest = new StringBuilder();
        int from = phrase.span().from();
        for (Reference reference : phrase.references()) {
            if (reference.span().from() > from) {
                rest.append(phrase.text().text(), from, reference.span().from());
            }
            from = Math.max(from, reference.span().untilExclusive());
        }
        return rest.append(
                        phrase.text().text(), from, Math.max(from, phrase.span().untilExclusive()))
                .toString()
                .replace(" ", "");
    }
}
