package org.liaisonbot.conversation;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.rollup.YearEnd;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 年度归档, 2024年归档: sends the office the year-end set as a file; without a year that of this one. */
@Component
class Archiving implements Command {
    private static final Pattern WORDS =
            Pattern.compile("(?:请|生成|导出|下载)*(?:(?<year>20\\d\\d)年?)?(?:的)?(?:全年|年度|年终|年底)?(?:归档|存档)(?:包|文件|材料|资料)?");

    private final YearEnd yearEnd;
    private final Wording wording;

    Archiving(YearEnd yearEnd, Wording wording) {
        this.yearEnd = yearEnd;
        this.wording = wording;
    }

    record Facts(String year) {}

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        Matcher words = WORDS.matcher(text.strip());
        if (person.role() != Role.OFFICE || !words.matches()) {
            return Optional.empty();
        }
        Year year = words.group("year") == null
                ? Year.from(BusinessZone.dayOf(origin.at()))
                : Year.parse(words.group("year"));
        Facts facts = new Facts(year.toString());
        if (!yearEnd.hasAnythingOf(year)) {
            return Optional.of(Answer.text(wording.say("reply-archive-empty", facts)));
        }
        return Optional.of(new Answer(
                wording.say("reply-archive", facts),
                List.of(new Answer.Attachment(yearEnd.fileName(year), yearEnd.order(year)))));
    }
}
