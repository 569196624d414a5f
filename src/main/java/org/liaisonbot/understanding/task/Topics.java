package org.liaisonbot.understanding.task;

import java.util.ArrayList;
import java.util.List;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.mention.Mentions;
import org.liaisonbot.understanding.mention.ShareMention;
import org.liaisonbot.understanding.text.Span;

/**
 * Whether words of a title name what is spoken of, or only occur in what is said of something else: in 水6资金缺口大，取水证没办
 * nothing is said of 取水管控.
 */
final class Topics {
    private static final int STRONG = 4;

    private static final List<String> MARKS = List.of(
            "那项", "这项", "那个", "这个", "那块", "这块", "那条", "这条", "那件", "方面", "的那个", "的那项", "任务", "这一块", "那一块", "这一项", "那一项");

    private final Tasks tasks;
    private final Mentions mentions;
    private final List<TaskCode> asked;

    Topics(Tasks tasks, Mentions mentions, List<TaskCode> asked) {
        this.tasks = tasks;
        this.mentions = mentions;
        this.asked = asked;
    }

    /** Whether the words stand where one says what one speaks of, not somewhere in the report itself. */
    boolean areNamedBy(TitleGroup group, List<Reference> references, boolean noNumbers) {
        if (group.weak() || isInDifficulty(group) && group.span().length() < STRONG) {
            return false;
        }
        return references.isEmpty() ? noNumbers && opens(group) : continues(group, references);
    }

    /** The first task that the text names. */
    private boolean opens(TitleGroup group) {
        List<TaskCode> titled = tasks.codes(group.tasks());
        boolean single = asked.size() == 1;
        if (single && titled.contains(asked.get(0)) && isSpokenOf(group.span().from())) {
            return false;
        }
        boolean foreign = single && !titled.contains(asked.get(0));
        boolean clear = group.span().length() > 2 || startsClause(group) || followsDone(group);
        return clear && (!foreign || group.span().length() >= STRONG);
    }

    /** One more task behind those already named. */
    private boolean continues(TitleGroup group, List<Reference> references) {
        boolean strong = isMarked(group)
                || group.whole()
                || group.span().length() >= STRONG && !isForeign(group, references)
                || isFollowedByPredicate(group)
                || opensAsked(group);
        return strong && startsClause(group) && !isInDifficulty(group) && isNew(references, group);
    }

    /** 水16…，粪污处理设施有5家没配套: beside the one task asked, words of a task that nobody asked about. */
    private boolean isForeign(TitleGroup group, List<Reference> references) {
        List<TaskCode> titled = tasks.codes(group.tasks());
        return asked.size() == 1
                && titled.stream().noneMatch(asked::contains)
                && references.stream()
                        .flatMap(reference -> reference.named().stream())
                        .allMatch(named -> named.isClear() && asked.contains(named.task()));
    }

    /** 扬尘那项, 污水这块: said of a task and of nothing else. */
    private boolean isMarked(TitleGroup group) {
        int end = group.span().untilExclusive();
        return MARKS.stream().anyMatch(mark -> mentions.text().startsWith(mark, end));
    }

    /** 完成了扬尘整治, 把扬尘的办结了 */
    private boolean followsDone(TitleGroup group) {
        int at = group.span().from();
        return mentions.words().stream()
                .anyMatch(word -> word.span().untilExclusive() <= at
                        && at - word.span().untilExclusive() <= 2
                        && (word.is(Sense.DONE)
                                || word.is(Sense.CLOSE)
                                || word.is(Sense.RETURN)
                                || word.is(Sense.URGE)));
    }

    /** Whether something was said before this place: then the one asked task was already spoken of. */
    private boolean isSpokenOf(int at) {
        return mentions.words().stream()
                .anyMatch(word -> word.span().untilExclusive() <= at
                        && (word.is(Sense.EXTENSION)
                                || word.is(Sense.EXTEND_TO)
                                || word.senses().stream().anyMatch(TitleGroup.PREDICATES::contains)));
    }

    private boolean isNew(List<Reference> references, TitleGroup group) {
        String words = mentions.text().slice(group.span());
        List<TaskCode> titled = tasks.codes(group.tasks());
        return references.stream()
                .flatMap(reference -> reference.named().stream())
                .noneMatch(named ->
                        named.isClear() && (titled.contains(named.task()) || tasks.speaksOf(named.task(), words)));
    }

    private boolean startsClause(TitleGroup group) {
        int at = group.span().from();
        if (followsPredicate(at)) {
            return true;
        }
        for (int back = 1; back <= 8; back++) {
            char before = mentions.text().at(at - back);
            if (",;。!?\n:、 .)".indexOf(before) >= 0 || "和与及".indexOf(before) >= 0) {
                return true;
            }
            Span passed = new Span(at - back, at);
            if (mentions.words().stream()
                    .anyMatch(word -> passed.contains(word.span())
                            && word.senses().iterator().next().isExclusive()
                            && !word.is(Sense.NEUTRAL))) {
                return false;
            }
        }
        return false;
    }

    /** 裸地整治完成90%: a task that was asked about, or words behind a full stop or a number. */
    private boolean opensAsked(TitleGroup group) {
        List<TaskCode> titled = new ArrayList<>(tasks.codes(group.tasks()));
        titled.retainAll(asked);
        int at = group.span().from();
        return titled.size() == 1
                || ";。\n、".indexOf(mentions.text().at(at - 1)) >= 0
                        && group.tasks().cardinality() == 1;
    }

    /** 气14完成80%，扬尘正常 */
    private boolean isFollowedByPredicate(TitleGroup group) {
        int end = group.span().untilExclusive();
        return mentions.words().stream()
                .anyMatch(word -> word.span().from() == end
                        && (word.is(Sense.DONE)
                                || word.is(Sense.ON_PLAN)
                                || word.is(Sense.UNDER_WAY)
                                || word.is(Sense.NOT_STARTED)));
    }

    /** 道路扬尘正常施工扬尘完成80%: nobody typed a comma. */
    private boolean followsPredicate(int at) {
        return mentions.words().stream()
                        .anyMatch(word -> word.span().untilExclusive() == at
                                && (word.is(Sense.DONE)
                                        || word.is(Sense.ON_PLAN)
                                        || word.is(Sense.UNDER_WAY)
                                        || word.is(Sense.OVER)
                                                && mentions.text().at(at - 1) == '了'
                                        || word.is(Sense.NOT_STARTED)))
                || mentions.figures().stream()
                        .anyMatch(figure ->
                                figure instanceof ShareMention && figure.span().untilExclusive() == at);
    }

    private boolean isInDifficulty(TitleGroup group) {
        int from = group.span().from();
        int start = from;
        while (start > 0 && ",;。!?\n ".indexOf(mentions.text().at(start - 1)) < 0) {
            start--;
        }
        Span before = new Span(start, from);
        return mentions.words().stream()
                .anyMatch(word -> (word.is(Sense.CAUSE) || word.is(Sense.WAIT) || word.is(Sense.LACK))
                        && before.contains(word.span()));
    }
}
