package org.liaisonbot.plan.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaisonbot.directory.UnitNames;

/**
 * Reads lists of units by sense. A name that cannot be settled stays as written, with a doubt and the nearest known.
 * Belongs to one document and one thread.
 */
public final class UnitReading {
    private static final int LONGEST_PHRASE = 4;
    private static final int LONGEST_CELL = 2000;
    private static final int LONGEST_JOINED = 80;
    private static final Pattern AND = Pattern.compile("以及|[及和与]");

    private final KnownNames names;
    private final GroupPhrase groups;
    private final Map<String, Integer> timesNamed = new HashMap<>();
    private final Map<String, List<String>> piecesByCell = new HashMap<>();

    /** @param place the name of the city or county, such as 孝义; empty when it is unknown */
    public UnitReading(UnitNames units, String place) {
        this.names = new KnownNames(units, place);
        this.groups = new GroupPhrase(units);
    }

    /** Remembers which units the plan names without a doubt, as evidence for those it garbles. */
    public void learn(String cell) {
        pieces(cell).forEach(piece -> names.exact(piece).ifPresent(name -> timesNamed.merge(name, 1, Integer::sum)));
    }

    /** The units listed in a cell; field is what the doubts are about. */
    public ListedUnits read(String field, String cell) {
        List<String> pieces = pieces(cell);
        UnitsDraft draft = new UnitsDraft(field);
        int at = 0;
        while (at < pieces.size()) {
            at += take(draft, pieces, at);
        }
        if (cell.length() > LONGEST_CELL) {
            draft.tooLong(cell.substring(0, 40) + "…", LONGEST_CELL);
        }
        return draft.listed();
    }

    /** How many of the listed names are certainly or probably units, of all. */
    public double share(String cell) {
        List<String> pieces = pieces(cell);
        long units = pieces.stream().filter(this::isUnit).count();
        return pieces.isEmpty() ? 0 : (double) units / pieces.size();
    }

    /** Whether every listed name is exactly a known one. */
    public boolean allKnown(String cell) {
        List<String> pieces = pieces(cell);
        return !pieces.isEmpty()
                && pieces.stream().allMatch(piece -> names.exact(piece).isPresent());
    }

    private boolean isUnit(String piece) {
        return names.exact(piece).isPresent()
                || names.varied(piece).isPresent()
                || groups.in(piece).isPresent()
                || UnitShape.isNoPerson(piece);
    }

    private List<String> pieces(String cell) {
        String text = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
        return piecesByCell.computeIfAbsent(
                text, list -> Pieces.of(list, piece -> names.exact(piece).isPresent()));
    }

    /** Takes one name, or several pieces that together name a group; tells how many pieces were used. */
    private int take(UnitsDraft draft, List<String> pieces, int at) {
        String piece = pieces.get(at);
        Optional<String> exact = names.exact(piece);
        if (exact.isPresent()) {
            draft.known(exact.get());
            return 1;
        }
        for (int length = Math.min(LONGEST_PHRASE, pieces.size() - at); length >= 1; length--) {
            List<String> phrase = pieces.subList(at, at + length);
            Optional<GroupPhrase.Reading> group =
                    phrase.stream().skip(1).anyMatch(p -> names.exact(p).isPresent())
                            ? Optional.empty()
                            : groups.in(String.join("", phrase));
            if (group.isPresent()) {
                draft.group(group.get(), String.join("、", phrase));
                return length;
            }
        }
        single(draft, piece);
        return 1;
    }

    /** Names that are written one after the other, or joined by 及, 和, 与. */
    private List<String> several(String piece) {
        List<String> together = names.runTogether(piece);
        return together.isEmpty() ? joined(piece) : together;
    }

    private List<String> joined(String piece) {
        Matcher and = AND.matcher(piece);
        while (piece.length() <= LONGEST_JOINED && and.find()) {
            Optional<String> left = certain(piece.substring(0, and.start()));
            if (left.isPresent()) {
                String rest = piece.substring(and.end());
                List<String> right = certain(rest).map(List::of).orElseGet(() -> joined(rest));
                return right.isEmpty()
                        ? List.of()
                        : Stream.concat(left.stream(), right.stream()).toList();
            }
        }
        return List.of();
    }

    private Optional<String> certain(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : names.exact(name)
                        .or(() -> names.varied(name))
                        .or(() -> groups.in(name)
                                .filter(GroupPhrase.Reading::certain)
                                .map(GroupPhrase.Reading::group));
    }

    private void single(UnitsDraft draft, String piece) {
        Optional<String> varied = names.varied(piece);
        List<String> several = varied.isPresent() ? List.of() : several(piece);
        if (varied.isPresent()) {
            draft.readAs(piece, List.of(varied.get()));
        } else if (!several.isEmpty()) {
            draft.readAs(piece, several);
        } else {
            draft.unknown(piece, names.nearest(piece, timesNamed));
        }
    }
}
