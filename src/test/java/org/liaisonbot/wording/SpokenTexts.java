package org.liaisonbot.wording;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which record fills which message. Records are named by their class within the bot, as few of them are public. */
final class SpokenTexts {
    static final String NOTHING = "";

    private static final Map<String, List<String>> FILLED_BY = Map.ofEntries(
            entry("reminder.DigestLayout$Facts", List.of("push-digest", "push-digest-card", "push-final-call")),
            entry("reminder.TellingOffice$Facts", List.of("push-reachability")),
            entry("reminder.ClosingWindow$Facts", List.of("push-window-closed", "push-window-closed-short")),
            entry("reminder.WarningAboutCalendar$Facts", List.of("push-calendar-warning")),
            entry("reminder.WeeklyAndMonthly$Facts", List.of("push-weekly-draft")),
            entry("reminder.WeeklyAndMonthly$Pack", List.of("push-monthly-pack")),
            entry("reminder.WeeklyAndMonthly$WeekFacts", List.of("push-weekly-reminder")),
            entry("conversation.SigningWeekly$Items", List.of("push-weekly-issue")),
            entry("conversation.SigningWeekly$Facts", List.of("reply-signed", "reply-already-signed")),
            entry("conversation.SigningWeekly$Week", List.of("reply-week-not-begun")),
            entry("conversation.Previews$UrgeText", List.of("push-urge")),
            entry("conversation.CallingOnUnits$Broadcast", List.of("push-broadcast")),
            entry("conversation.CallingOnUnits$Preview", List.of("reply-call-preview", "reply-nobody-to-call")),
            entry("conversation.Previews$Sent", List.of("reply-call-sent")),
            entry("conversation.Echo", List.of("reply-report-confirmed")),
            entry("conversation.Echo$Refusal", List.of("reply-not-yours", "reply-no-difficulty")),
            entry(
                    "conversation.Deciding$Facts",
                    List.of("reply-close", "reply-return", "reply-approve-extension", "reply-reject-extension")),
            entry(
                    "conversation.Deciding$Decision",
                    List.of("notice-close", "notice-return", "notice-approve-extension", "notice-reject-extension")),
            entry("conversation.AskingExtension$Facts", List.of("reply-extension-filed")),
            entry("conversation.RequestCards$Ask", List.of("notice-extension-asked")),
            entry("conversation.Reporting$Behalf", List.of("reply-reported-for")),
            entry("conversation.Confirmations$Facts", List.of("notice-reported-for")),
            entry("conversation.TakingBackForUnits$Facts", List.of("notice-taken-back")),
            entry("conversation.Undoing$Facts", List.of("reply-undone", "notice-undone")),
            entry("conversation.ExplainingLights$Facts", List.of("reply-lights")),
            entry("conversation.TaskLines$Line", List.of("reply-why")),
            entry("conversation.StatusOfMany$Others", List.of("reply-other-leader")),
            entry("conversation.StatusOfMany$Reported", List.of("reply-has-reported")),
            entry("conversation.ListingMatters$Facts", List.of("reply-blockers", "reply-blockers-seen")),
            entry("conversation.DecidingOnMatters$Facts", List.of("reply-matter", "notice-matter")),
            entry(
                    "conversation.DecidingOnMatters$Unclear",
                    List.of("reply-decision-unclear", "reply-no-matter", "reply-not-your-matter")),
            entry(
                    "conversation.AnsweringAssignments$Facts",
                    List.of(
                            "reply-assignment",
                            "reply-assignment-answered",
                            "notice-assignment-answered",
                            "notice-assignment-done")),
            entry("conversation.HandingOver$Facts", List.of("notice-handover", "reply-handover")),
            entry(
                    "conversation.DecidingHandover$Facts",
                    List.of(
                            "notice-handover-done",
                            "notice-handover-rejected",
                            "refused-handover-account",
                            "refused-handover-leaver",
                            "refused-handover-unit",
                            "reply-handover-done",
                            "reply-handover-incomplete",
                            "reply-handover-rejected")),
            entry("conversation.DecidingHandover$WaitingFacts", List.of("reply-handover-which")),
            entry("conversation.IntroducingLiaison$Facts", List.of("notice-handover-tasks")),
            entry("conversation.ListingPending$Facts", List.of("reply-pending")),
            entry("conversation.ListingTasks$Facts", List.of("reply-overdue", "reply-due-soon")),
            entry("conversation.ListingOwnTasks$Facts", List.of("reply-own-tasks")),
            entry("conversation.ListingUnreported$Facts", List.of("reply-unreported")),
            entry("conversation.StatusOfMany$Facts", List.of("reply-status-of-many")),
            entry("conversation.StatusOverall$Facts", List.of("reply-status-overall")),
            entry("conversation.ShowingTask$Facts", List.of("reply-task")),
            entry("conversation.AskingBack$Facts", List.of("reply-unclear")),
            entry("conversation.PendingQuestions$Expired", List.of("reply-question-expired")),
            entry("conversation.RollingUp$Facts", List.of("reply-rollup")),
            entry("conversation.PlanFacts", List.of("reply-plan-read", "reply-plan-adopted")),
            entry("conversation.PlanByChat$Sentence", List.of("reply-plan-unreadable", "reply-plan-lost")),
            entry("plan.TellingAmendments$Facts", List.of("notice-plan-amended")),
            entry("conversation.RollingUp$Exported", List.of("reply-export")),
            entry(
                    "conversation.Taps$Codes",
                    List.of(
                            "reply-one-by-one",
                            "reply-acknowledged",
                            "reply-card-kept",
                            "reply-report-confirmed-by-unit")),
            entry("conversation.Archiving$Facts", List.of("reply-archive", "reply-archive-empty")),
            entry("conversation.Withdrawing$Facts", List.of("reply-withdrawn")),
            entry("conversation.Talking$OfficeFacts", List.of("reply-stranger")),
            entry("conversation.Answering$Welcome", List.of("reply-welcome")),
            entry(
                    "conversation.PlacingEvidence$PlacedFacts",
                    List.of("reply-evidence-attached", "reply-evidence-awaited")),
            entry("conversation.PlacingEvidence$WhichFacts", List.of("reply-evidence-which")),
            entry(
                    "conversation.ReceivingEvidence$Count",
                    List.of("reply-evidence-later", "reply-evidence-discarded", "reply-evidence-full")),
            entry("conversation.ShowingEvidence$Facts", List.of("reply-evidence")),
            entry("conversation.LostEvidence$Facts", List.of("notice-evidence-lost", "notice-evidence-missing")),
            entry(
                    NOTHING,
                    List.of(
                            "button-all-on-track",
                            "button-one-by-one",
                            "button-received",
                            "button-which-hint",
                            "button-which-title",
                            "caption-chosen",
                            "button-approve",
                            "button-confirm-report",
                            "button-reject",
                            "caption-confirmed",
                            "caption-handled",
                            "caption-one-by-one",
                            "caption-received",
                            "caption-reported",
                            "caption-void",
                            "refused-closed",
                            "refused-no-date",
                            "refused-no-request",
                            "refused-not-done",
                            "refused-not-later",
                            "refused-not-this-units-task",
                            "refused-nothing-to-return",
                            "refused-unknown-task",
                            "reply-card-expired",
                            "reply-card-void",
                            "reply-evidence-not-yours",
                            "reply-handover-by-office",
                            "reply-handover-cancelled",
                            "reply-help-leader-liaison",
                            "reply-help-liaison",
                            "reply-help-office",
                            "reply-in-group",
                            "reply-media",
                            "reply-no-plan",
                            "reply-no-plan-to-confirm",
                            "reply-nobody-to-call",
                            "reply-call-dropped",
                            "reply-nothing-to-confirm",
                            "reply-nothing-to-confirm-report",
                            "reply-nothing-to-undo",
                            "reply-not-ready",
                            "reply-office-only",
                            "reply-question-over",
                            "reply-report-needs-unit",
                            "reply-set-aside",
                            "reply-templates",
                            "reply-voice")));

    private SpokenTexts() {}

    /** A message with the record that fills it. */
    record Spoken(String message, String filledBy) {
        @Override
        public String toString() {
            return message;
        }
    }

    static List<Spoken> all() {
        List<Spoken> all = new ArrayList<>();
        FILLED_BY.forEach((record, messages) -> messages.forEach(it -> all.add(new Spoken(it, record))));
        return all;
    }
}
