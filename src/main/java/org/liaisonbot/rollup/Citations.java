package org.liaisonbot.rollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonbot.ledger.Extension;
import org.liaisonbot.ledger.Report;

/** Numbers the sources of a roll-up in the order of their first use. */
final class Citations {
    private record Key(Source.Kind kind, long id) {}

    private final Map<Key, Source> cited = new LinkedHashMap<>();

    Source cite(Report it) {
        return cited.computeIfAbsent(
                new Key(Source.Kind.REPORT, it.id()),
                key -> new Source(
                        cited.size() + 1,
                        key.kind(),
                        it.id(),
                        it.task().value(),
                        it.unit().value(),
                        it.byName(),
                        it.at(),
                        it.words()));
    }

    Source cite(Extension it) {
        return cited.computeIfAbsent(
                new Key(Source.Kind.EXTENSION, it.id()),
                key -> new Source(
                        cited.size() + 1,
                        key.kind(),
                        it.id(),
                        it.task().value(),
                        it.unit().value(),
                        it.byName(),
                        it.at(),
                        it.words()));
    }

    List<Source> citeAll(List<Report> reports) {
        return reports.stream().map(this::cite).toList();
    }

    List<Source> all() {
        return List.copyOf(cited.values());
    }
}
