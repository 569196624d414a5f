package org.liaisonbot.rollup;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.liaisonbot.directory.Directory;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.time.IsoWeek;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the weekly issues; joins the caller's transaction. The content is frozen as JSON. */
@Component
@Transactional
class IssueBook {
    /** Its own mapper: what is frozen must not depend on how the application presents JSON elsewhere. */
    private final JsonMapper json = JsonMapper.builder().build();

    private final Issues issues;
    private final Directory directory;

    IssueBook(Issues issues, Directory directory) {
        this.issues = issues;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public Optional<RollUp> signed(IsoWeek week) {
        return issues.signed(week.toString()).map(this::thaw);
    }

    @Transactional(readOnly = true)
    public boolean isSigned(IsoWeek week) {
        return issues.isSigned(week.toString());
    }

    /** Whether the week has a draft that is not signed. */
    @Transactional(readOnly = true)
    public boolean isDraft(IsoWeek week) {
        return issues.isDraft(week.toString());
    }

    /** The signed issues of the weeks before this one, oldest first. */
    @Transactional(readOnly = true)
    public List<RollUp> signedBefore(IsoWeek week) {
        return issues.signedBefore(week.toString()).stream().map(this::thaw).toList();
    }

    /** The signed issues of a year, oldest first. */
    @Transactional(readOnly = true)
    public List<RollUp> signedIn(Year year) {
        return issues.signedBetween(year + "-W01", year + "-W99").stream()
                .map(this::thaw)
                .toList();
    }

    /** Keeps the draft of a week that is not signed. */
    public void keepDraft(IsoWeek week, RollUp draft, Instant at) {
        String content = json.writeValueAsString(draft);
        if (issues.redraft(week.toString(), content, at) == 0) {
            issues.saveAndFlush(new IssueRow(week, content, at));
        }
    }

    /** Numbers and freezes an issue that has a draft; nothing when somebody else was faster. */
    public Optional<RollUp> sign(IsoWeek week, RollUp draft, UserId by, Instant at) {
        int start = IssueRow.startOf(week.year());
        int number = issues.lastNumber(start, IssueRow.endOf(week.year())).orElse(start) + 1;
        String name = directory.person(by).map(Person::name).orElse(by.value());
        RollUp signed = draft.signed(new Issue(week.year(), number - start, name, at));
        int changed = issues.sign(week.toString(), number, json.writeValueAsString(signed), by.value(), at);
        return changed == 1 ? Optional.of(signed) : Optional.empty();
    }

    private RollUp thaw(String content) {
        return json.readValue(content, RollUp.class);
    }
}
