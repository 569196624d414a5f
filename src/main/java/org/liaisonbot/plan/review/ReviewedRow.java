package org.liaisonbot.plan.review;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.document.Block;
import org.liaisonbot.document.Wording;
import org.liaisonbot.ledger.TaskCode;
import org.liaisonbot.plan.UnreadablePlan;

/** A row of a review sheet: a correction counts instead of the cell it corrects. */
public final class ReviewedRow {
    private static final Pattern CODE = Pattern.compile("(附[0-9]{1,2}-|\\p{IsHan})([0-9]{1,4})(?:-([0-9]{1,2}))?");
    private static final String NOTHING = "无";

    private final Block.Row row;
    private final Map<ReviewColumn, Integer> places;

    ReviewedRow(Block.Row row, Map<ReviewColumn, Integer> places) {
        this.row = row;
        this.places = Map.copyOf(places);
    }

    private String cell(ReviewColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }

    boolean isEmpty() {
        return cell(ReviewColumn.CODE).isEmpty() && text(ReviewColumn.TITLE).isEmpty();
    }

    /** What counts for this column; 无 as a correction empties it. */
    public String text(ReviewColumn column) {
        String correction = column.correction().map(this::cell).orElse("");
        if (correction.isEmpty()) {
            return cell(column);
        }
        return correction.equals(NOTHING) ? "" : correction;
    }

    public boolean isRight() {
        return cell(ReviewColumn.VERDICT).startsWith(ReviewSheet.RIGHT);
    }

    public boolean isDeleted() {
        return cell(ReviewColumn.VERDICT).startsWith(ReviewSheet.DELETED);
    }

    public TaskCode code() {
        return new TaskCode(codeParts().group());
    }

    /** The code without its number: the annex's character. */
    public String prefix() {
        return codeParts().group(1);
    }

    public int number() {
        return Integer.parseInt(codeParts().group(2));
    }

    /** The annex's number as written; 0 when there is none. */
    public int annex() {
        String words = Wording.solid(cell(ReviewColumn.ANNEX)).replaceAll("[^0-9]", "");
        return words.matches("[0-9]{1,2}") ? Integer.parseInt(words) : 0;
    }

    public int place() {
        return row.number();
    }

    private Matcher codeParts() {
        String words = Wording.solid(cell(ReviewColumn.CODE));
        Matcher code = CODE.matcher(words);
        if (!code.matches()) {
            throw new UnreadablePlan("审核表第%d行的编号“%s”不是任务编号，应如“气20”，请改正后重新提交。".formatted(row.number(), words));
        }
        return code;
    }
}
