package org.liaisonbot.understanding.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.CodeMention;
import org.liaisonbot.understanding.mention.Mention;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.OrdinalMention;
import org.liaisonbot.understanding.task.Named.Doubt;
import org.liaisonbot.understanding.task.Reference.Kind;
import org.liaisonbot.understanding.text.Span;

/** Finds the places of a text that name tasks. */
public final class ReferenceFinder {
    private static final int NEAR = 3;
    private static final int CLASH = 3;
    private static final List<String> ANSWERS = List.of(",是", ",而是", ",应该是", ",应是", "是", "而是", " 是", ",应为", "应该是");

    private final Tasks tasks;

    public ReferenceFinder(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * @param unit the unit whose tasks come first
     * @param asked what the last push listed
     */
    public List<Reference> referencesIn(Mentions mentions, UnitName unit, List<TaskCode> asked) {
        List<Reference> references = new ArrayList<>();
        BareNumbers bare = new BareNumbers(mentions, asked);
        for (Mention figure : mentions.figures()) {
            Reference reference = numbered(mentions, figure, asked, bare);
            if (reference != null) {
                references.add(reference);
            }
        }
        List<Reference> byNumber = List.copyOf(references);
        for (TitleGroup group : TitleGroup.in(mentions, tasks)) {
            addTitle(references, byNumber, group, mentions, unit, asked);
        }
        references.sort(Comparator.comparingInt(reference -> reference.span().from()));
        references.removeIf(reference -> references.size() > 1 && isDenied(reference, mentions));
        return references;
    }

    /** 不是气20，是水14完成60%: the first is not what is spoken of. */
    private static boolean isDenied(Reference reference, Mentions mentions) {
        int from = reference.span().from();
        int end = reference.span().untilExclusive();
        String after = mentions.text().text().substring(end);
        boolean answered = ANSWERS.stream().anyMatch(after::startsWith);
        return answered
                && mentions.words().stream()
                        .anyMatch(word -> word.is(Sense.NOT_BUT) && word.span().untilExclusive() == from);
    }

    private @Nullable Reference numbered(Mentions mentions, Mention figure, List<TaskCode> asked, BareNumbers bare) {
        if (figure instanceof CodeMention code) {
            List<Integer> range = bare.rangeOfPositions(code);
            return range.isEmpty() ? coded(code) : positions(mentions, code.span(), range, asked);
        }
        if (figure instanceof OrdinalMention ordinal) {
            return positions(mentions, ordinal.span(), ordinal.positions(), asked);
        }
        return bare.reference(figure);
    }

    private Reference coded(CodeMention code) {
        List<Named> named = code.codes().stream()
                .map(one -> one.task() == null
                        ? new Named(one.written(), tasks.nearest(one.written()), Doubt.NO_SUCH_CODE)
                        : Named.clear(one.written(), one.task()))
                .toList();
        return new Reference(code.span(), Kind.CODE, named);
    }

    private static Reference positions(Mentions mentions, Span span, List<Integer> positions, List<TaskCode> asked) {
        String words = mentions.text().slice(span);
        List<Named> named = positions.stream()
                .map(position -> {
                    int index = position > 0 ? position - 1 : asked.size() + position;
                    return index >= 0 && index < asked.size()
                            ? Named.clear(words, asked.get(index))
                            : new Named(words, asked, Doubt.NO_SUCH_POSITION);
                })
                .toList();
        return new Reference(span, Kind.POSITION, named);
    }

    private void addTitle(
            List<Reference> references,
            List<Reference> byNumber,
            TitleGroup group,
            Mentions mentions,
            UnitName unit,
            List<TaskCode> asked) {
        Topics topics = new Topics(tasks, mentions, asked);
        for (int index = 0; index < references.size(); index++) {
            Reference beside = references.get(index);
            if (beside.kind() != Kind.TITLE && isBeside(beside, group, mentions)) {
                references.set(index, agreeing(beside, group, mentions));
                return;
            }
        }
        if (!topics.areNamedBy(group, references, byNumber.isEmpty())) {
            return;
        }
        List<TaskCode> candidates = fitting(group, unit, asked);
        String words = mentions.text().slice(group.span());
        Named named = candidates.size() == 1
                ? Named.clear(words, candidates.get(0))
                : new Named(words, candidates, Doubt.SEVERAL);
        references.add(new Reference(group.span(), Kind.TITLE, List.of(named)));
    }

    private static boolean isBeside(Reference reference, TitleGroup group, Mentions mentions) {
        Span code = reference.span();
        Span title = group.span();
        Span gap = code.from() < title.from()
                ? new Span(Math.min(code.untilExclusive(), title.from()), title.from())
                : new Span(Math.min(title.untilExclusive(), code.from()), code.from());
        String between = mentions.text().slice(gap);
        return gap.length() <= NEAR
                && between.chars().noneMatch(c -> ",;。!?\n、和与".indexOf(c) >= 0)
                && mentions.words().stream()
                        .noneMatch(word -> word.span().overlaps(gap)
                                && word.senses().stream().anyMatch(TitleGroup.PREDICATES::contains));
    }

    /** A code with its own title beside it is named once; with the title of another task it is in doubt. */
    private Reference agreeing(Reference reference, TitleGroup group, Mentions mentions) {
        if (reference.named().size() != 1 || !reference.named().get(0).isClear()) {
            return reference;
        }
        TaskCode task = reference.named().get(0).task();
        List<TaskCode> titled = tasks.codes(group.tasks());
        if (titled.contains(task)) {
            Span both = new Span(
                    Math.min(reference.span().from(), group.span().from()),
                    reference.span().untilExclusive());
            return reference.withSpan(both.to(group.span()));
        }
        String words = mentions.text().slice(group.span());
        if (group.weak() || words.length() < CLASH || titled.size() > 3 || tasks.speaksOf(task, words)) {
            return reference;
        }
        List<TaskCode> candidates = new ArrayList<>(List.of(task));
        candidates.addAll(titled);
        Named doubtful = new Named(reference.named().get(0).words() + words, candidates, Doubt.CONFLICT);
        return new Reference(reference.span().to(group.span()), reference.kind(), List.of(doubtful));
    }

    /** The unit's own tasks that fit, else all that fit. */
    private List<TaskCode> fitting(TitleGroup group, UnitName unit, List<TaskCode> asked) {
        List<TaskCode> all = tasks.codes(group.tasks());
        if (asked.size() == 1 && all.contains(asked.get(0))) {
            return asked;
        }
        BitSet own = (BitSet) group.tasks().clone();
        own.and(tasks.ofUnit(unit));
        return own.isEmpty() ? all : tasks.codes(own);
    }
}
