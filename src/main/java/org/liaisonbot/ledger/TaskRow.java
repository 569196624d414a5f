package org.liaisonbot.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.directory.UserId;

@Entity
@Table(name = "task")
class TaskRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int planYear;
    private String code;
    private int annex;
    private int number;
    private String section;
    private String title;
    private String measures;
    private String deadlineText;
    private boolean ongoing;
    private boolean season;
    private boolean dropped;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "task_milestone", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "number")
    private List<MilestoneCell> milestones = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "task_leader", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "place")
    @Column(name = "name")
    private List<String> leaders = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "task_responsible", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "place")
    private List<ResponsibleCell> responsible = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "task_target", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "place")
    private List<TargetCell> targets = new ArrayList<>();

    protected TaskRow() {}

    TaskRow(int planYear, PlannedTask planned) {
        this.planYear = planYear;
        this.code = planned.code().value();
        take(planned);
    }

    void update(PlannedTask planned) {
        take(planned);
    }

    private void take(PlannedTask planned) {
        annex = planned.annex();
        number = planned.number();
        section = planned.section();
        title = planned.title();
        measures = planned.measures();
        deadlineText = planned.deadlineText();
        ongoing = planned.ongoing();
        season = planned.season();
        dropped = false;
        milestones.clear();
        planned.milestones().forEach(it -> milestones.add(new MilestoneCell(it.due(), it.text())));
        leaders.clear();
        leaders.addAll(planned.leaders());
        responsible.clear();
        planned.leadUnits().forEach(it -> responsible.add(new ResponsibleCell(it, Part.LEAD)));
        planned.supportUnits().forEach(it -> responsible.add(new ResponsibleCell(it, Part.SUPPORT)));
        targets.clear();
        planned.targets().forEach(it -> targets.add(new TargetCell(it)));
    }

    /** The plan names it no longer; its history stays. */
    void drop() {
        dropped = true;
    }

    void close(UserId by, Instant at) {
        if (closedAt != null) {
            throw new IllegalStateException("task " + code + " is closed already");
        }
        closedAt = at;
        closedBy = by.value();
    }

    void reopen() {
        closedAt = null;
        closedBy = null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("task " + code + " is not stored yet");
        }
        return id;
    }

    TaskCode code() {
        return new TaskCode(code);
    }

    boolean isDropped() {
        return dropped;
    }

    PlannedTask toPlanned() {
        return new PlannedTask(
                code(),
                annex,
                number,
                section,
                title,
                measures,
                deadlineText,
                milestones.stream()
                        .map(it -> new PlannedTask.Milestone(it.due, it.words))
                        .toList(),
                ongoing,
                season,
                leaders,
                listed(Part.LEAD),
                listed(Part.SUPPORT),
                targets.stream().map(TargetCell::toTarget).toList());
    }

    private List<String> listed(Part part) {
        return responsible.stream()
                .filter(it -> it.part == part)
                .map(it -> it.listed)
                .toList();
    }

    @Embeddable
    static class MilestoneCell {
        private LocalDate due;
        private String words;

        protected MilestoneCell() {}

        MilestoneCell(LocalDate due, String words) {
            this.due = due;
            this.words = words;
        }
    }

    @Embeddable
    static class ResponsibleCell {
        private String listed;

        @Enumerated(EnumType.STRING)
        private Part part;

        protected ResponsibleCell() {}

        ResponsibleCell(String listed, Part part) {
            this.listed = listed;
            this.part = part;
        }
    }

    @Embeddable
    static class TargetCell {
        private BigDecimal total;
        private String unit;
        private String item;

        protected TargetCell() {}

        TargetCell(PlannedTask.Target target) {
            this.total = target.total();
            this.unit = target.unit();
            this.item = target.item();
        }

        PlannedTask.Target toTarget() {
            return new PlannedTask.Target(total, unit, item);
        }
    }
}
