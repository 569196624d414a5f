package org.liaisonbot.plan.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.Wording;
import org.liaisonbot.ledger.PlanHeader;
import org.liaisonbot.plan.UnreadablePlan;

/** A review sheet as it came back: what it says of the plan, and its rows with the corrections put in. */
public final class ReviewedSheet {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})日?");

    private final Map<String, String> facts = new HashMap<>();
    private final Map<ReviewColumn, Integer> places = new EnumMap<>(ReviewColumn.class);
    private final List<ReviewedRow> rows = new ArrayList<>();

    private ReviewedSheet() {}

    public static boolean isOne(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Row row && row.cell(0).equals(ReviewSheet.MARK));
    }

    /** @throws UnreadablePlan when its headings or what it says of the plan were removed */
    public static ReviewedSheet in(List<Block> blocks) {
        ReviewedSheet sheet = new ReviewedSheet();
        boolean inside = false;
        for (Block block : blocks) {
            if (block instanceof Block.Sheet start) {
                inside = start.name().equals(ReviewSheet.SHEET) || (inside && sheet.places.isEmpty());
            } else if (block instanceof Block.Row row) {
                inside |= row.cell(0).equals(ReviewSheet.MARK);
                if (inside) {
                    sheet.row(row);
                }
            }
        }
        if (sheet.places.isEmpty()) {
            throw new UnreadablePlan("审核表的表头被改动，找不到“编号”等各栏，请在原审核表上更正后重新提交。");
        }
        return sheet;
    }

    private void row(Block.Row row) {
        if (!places.isEmpty()) {
            ReviewedRow reviewed = new ReviewedRow(row, places);
            if (!reviewed.isEmpty()) {
                rows.add(reviewed);
            }
        } else if (row.cells().contains(ReviewColumn.CODE.heading())
                && row.cells().contains(ReviewColumn.NEW_DEADLINE.heading())) {
            for (ReviewColumn column : ReviewColumn.values()) {
                int place = row.cells().indexOf(column.heading());
                if (place >= 0) {
                    places.put(column, place);
                }
            }
        } else {
            row.cells().stream()
                    .skip(1)
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .ifPresent(value -> facts.put(row.cell(0), Wording.unwrapped(value)));
        }
    }

    public List<ReviewedRow> rows() {
        return List.copyOf(rows);
    }

    /** How many tasks were on the sheet when it was made. */
    public Optional<Integer> originalCount() {
        return number(ReviewSheet.COUNT);
    }

    public PlanHeader header(@Nullable Integer yearOverride) {
        int year = Optional.ofNullable(yearOverride)
                .or(() -> number(ReviewSheet.YEAR))
                .orElseThrow(() -> new UnreadablePlan("审核表上没有计划年度，请补上后重新提交。"));
        return new PlanHeader(
                facts.getOrDefault(ReviewSheet.PLAN_TITLE, year + "年重点任务"),
                facts.getOrDefault(ReviewSheet.NUMBER, ""),
                year,
                issuedOn());
    }

    private Optional<Integer> number(String fact) {
        return Optional.ofNullable(facts.get(fact))
                .filter(words -> words.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    private @Nullable LocalDate issuedOn() {
        Matcher day = DAY.matcher(facts.getOrDefault(ReviewSheet.ISSUED, ""));
        try {
            return day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
