package org.liaisonbot.reminder;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.MonthlyWindows;
import org.liaisonbot.ledger.WindowOutcome;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushKind;
import org.liaisonbot.time.ReportingPeriod;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** Closes the monthly window: freezes who reported and who did not, and gives the office the list. */
@Component
class ClosingWindow implements BellHandler {
    private final Compliance compliance;
    private final MonthlyWindows windows;
    private final ToOffice toOffice;
    private final Wording wording;

    ClosingWindow(Compliance compliance, MonthlyWindows windows, ToOffice toOffice, Wording wording) {
        this.compliance = compliance;
        this.windows = windows;
        this.toOffice = toOffice;
        this.wording = wording;
    }

    @Override
    public Set<Job> jobs() {
        return Set.of(Job.CLOSE_WINDOW);
    }

    @Override
    public void ring(Bell bell) {
        ReportingPeriod period = ReportingPeriod.askedAboutIn(YearMonth.from(bell.day()));
        List<MonthlyWindows.Ended> ends = compliance.endsOf(period);
        if (ends.isEmpty()) {
            return;
        }
        windows.close(period, ends, bell.at());
        toOffice.plan(PushKind.WINDOW_CLOSED, period.toString(), new Content.Text(text(period, ends)), bell.at());
    }

    /**
     * What the template may say; each of the lists is one line, empty when there is nobody in it.
     *
     * @param units how many units had something to report
     * @param complete how many of them reported everything
     */
    record Facts(int month, int units, int complete, Missing notReported, Missing notDelivered, Missing noLiaison) {}

    /** Units and how many tasks each is missing. */
    record Missing(int count, String units) {}

    private String text(ReportingPeriod period, List<MonthlyWindows.Ended> ends) {
        Stream<Boolean> withCodesFirst = Stream.of(true, false);
        return withCodesFirst
                .map(withCodes -> wording.say("push-window-closed", facts(period, ends, withCodes)))
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= Content.Text.MAX_BYTES)
                .findFirst()
                .orElseGet(() -> wording.say("push-window-closed-short", facts(period, ends, false)));
    }

    private static Facts facts(ReportingPeriod period, List<MonthlyWindows.Ended> ends, boolean withCodes) {
        Set<UnitName> all = ends.stream().map(MonthlyWindows.Ended::unit).collect(Collectors.toSet());
        Set<UnitName> incomplete = ends.stream()
                .filter(it -> it.outcome() != WindowOutcome.REPORTED)
                .map(MonthlyWindows.Ended::unit)
                .collect(Collectors.toSet());
        return new Facts(
                period.month().getMonthValue(),
                all.size(),
                all.size() - incomplete.size(),
                missing(ends, WindowOutcome.NOT_REPORTED, withCodes),
                missing(ends, WindowOutcome.NOT_DELIVERED, withCodes),
                missing(ends, WindowOutcome.NO_LIAISON, withCodes));
    }

    private static Missing missing(List<MonthlyWindows.Ended> ends, WindowOutcome outcome, boolean withCodes) {
        Map<UnitName, List<String>> codes = ends.stream()
                .filter(it -> it.outcome() == outcome)
                .collect(Collectors.groupingBy(
                        MonthlyWindows.Ended::unit,
                        TreeMap::new,
                        Collectors.mapping(it -> it.task().value(), Collectors.toList())));
        String units = codes.entrySet().stream()
                .map(it -> it.getKey()
                        + (withCodes
                                ? "（" + String.join(" ", it.getValue()) + "）"
                                : it.getValue().size() + "项"))
                .collect(Collectors.joining("、"));
        return new Missing(codes.size(), units);
    }
}
