package org.liaisonbot.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.understanding.Rule.Decision;
import org.liaisonbot.understanding.lexicon.Sense;
import org.liaisonbot.understanding.lexicon.Word;
import org.liaisonbot.understanding.mention.UnitMention;
import org.liaisonbot.understanding.report.Recorder;

/** Decides what the office wants. Orders change something, so a question is never taken for one. */
final class OfficeGrammar {
    private static final Pattern ASKS_HOW = Pattern.compile(
            "(怎么|如何|怎样|咋)(才能|才|能|可以|给|把|对|去|来|让|样)?.{0,6}(销号|办结|退回|打回|催|批准|同意|导出|群发|发通知|通知|查|用|出周报|出月报|代报|填报|上报)(?!了|过)");

    private static final Pattern FIXED_WORD = Pattern.compile("^(请|帮我|现在|马上)?(决定|确认|撤销|撤消|签发|导入)|(?<!待|等我|等待|要我)签发");

    private final List<Rule> rules;
    private final Reports reports;
    private final Extensions extensions;
    private final Questions questions;
    private final Filters filters;

    OfficeGrammar(Reports reports, Extensions extensions, Questions questions, AnnexNames annexes) {
        this.reports = reports;
        this.extensions = extensions;
        this.questions = questions;
        this.filters = new Filters(questions, annexes);
        Broadcasts broadcasts = new Broadcasts(questions, filters);
        OfficeOrders orders = new OfficeOrders(questions, filters, extensions);
        OfficeLists lists = new OfficeLists(filters);
        OfficeStatus status = new OfficeStatus(questions, filters);
        this.rules = List.of(
                new Rule("is a fixed word of the conversation", this::fixedWord),
                new Rule("tells others", broadcasts::in),
                new Rule("reports for a unit", this::onBehalf),
                new Rule("gives an order", orders::order),
                new Rule("asks how to do it", OfficeGrammar::help),
                new Rule("wants a list or a document", reading -> lists.list(reading, asks(reading))),
                new Rule("reports for nobody", this::withoutUnit),
                new Rule("asks how things stand", reading -> status.status(reading, asks(reading))),
                new Rule(
                        "nothing known",
                        reading -> Optional.of(questions.pleaseOrder().unclear())));
    }

    Decision decide(Reading reading) {
        return Rule.decide(rules, filters.withoutAnnexNames(reading));
    }

    /** 签发, 决定 and their like are obeyed to the letter elsewhere; what only looks like them is not interpreted. */
    private Optional<Understood> fixedWord(Reading reading) {
        return FIXED_WORD.matcher(reading.text().text()).find() && !asks(reading)
                ? Optional.of(questions.pleaseOrder().unclear())
                : Optional.empty();
    }

    private static Optional<Understood> help(Reading reading) {
        boolean general =
                reading.named().isEmpty() && reading.mentions().units().isEmpty();
        boolean how = ASKS_HOW.matcher(reading.text().text()).find();
        return general && (how || OfficeStatus.wantsHelp(reading))
                ? Optional.of(LiaisonGrammar.plain(Intent.HELP))
                : Optional.empty();
    }

    static boolean asks(Reading reading) {
        return reading.phrases().stream().anyMatch(Phrase::asks);
    }

    /** 代市城管局 气20 完成60%, or the unit, its task and its progress without 代. */
    private Optional<Understood> onBehalf(Reading reading) {
        OfficeArguments arguments = new OfficeArguments(reading);
        String spokenFor = unitSpokenFor(reading);
        String unit = spokenFor == null ? arguments.unit() : spokenFor;
        if (spokenFor != null
                && reading.mentions().units().stream()
                        .anyMatch(one -> one.group() && one.name().equals(spokenFor))) {
            return Optional.of(questions.whichUnit().unclear());
        }
        if (unit == null || spokenFor == null && !isPlainReport(reading, arguments)) {
            return Optional.empty();
        }
        return Optional.of(extensions
                .extension(reading)
                .map(understood -> understood.forUnit(unit))
                .or(() -> reports.report(reading, reading.clauses(), unit))
                .orElseGet(() -> questions.pleaseSay().unclear()));
    }

    /** 气20完成60%, 代报气20完成60%: whose progress is it? */
    private Optional<Understood> withoutUnit(Reading reading) {
        boolean reports = !reading.named().isEmpty()
                && reading.mentions().units().isEmpty()
                && !asks(reading)
                && !reading.text().text().endsWith("吧")
                && !reading.has(Sense.PROGRESS_WORD)
                && Recorder.reports(reading.telling());
        boolean wants = !reading.named().isEmpty()
                && !asks(reading)
                && !reading.has(Sense.PROGRESS_WORD)
                && reading.has(Sense.EXTENSION, Sense.EXTEND_TO);
        if (wants) {
            return Optional.of(questions.whatIsDecided().unclear());
        }
        return reports ? Optional.of(questions.whichUnit().unclear()) : Optional.empty();
    }

    /** The unit behind 代; the text may name others further on. */
    private static @Nullable String unitSpokenFor(Reading reading) {
        for (Word word : reading.all(Sense.ON_BEHALF)) {
            for (UnitMention unit : reading.mentions().units()) {
                int gap = unit.span().from() - word.span().untilExclusive();
                if (gap >= 0 && gap <= 1) {
                    return unit.name();
                }
            }
        }
        return null;
    }

    /** 住建局气20抓紧推进 tells nothing, it urges. */
    private static boolean isOnlyHurried(Reading reading) {
        return reading.has(Sense.HURRY)
                && !Recorder.reports(reading.clauses().stream()
                        .filter(clause -> !clause.has(Sense.HURRY))
                        .toList())
                && !reading.text().text().matches(".*(正在|正|在|已|已经)(抓紧|尽快|加紧|全力).*");
    }

    private static boolean isPlainReport(Reading reading, OfficeArguments arguments) {
        return arguments.namesOneUnit()
                && !reading.named().isEmpty()
                && Recorder.saysProgress(reading.clauses())
                && !asks(reading)
                && !isOnlyHurried(reading)
                && !reading.has(
                        Sense.URGE, Sense.RETURN, Sense.CLOSE, Sense.EXTENSION, Sense.EXTEND_TO, Sense.PROGRESS_WORD);
    }
}
