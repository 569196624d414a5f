package org.liaisonbot.plan.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of units that says itself who leads and who supports, such as 市住建局牵头，市水利局配合.
 *
 * @param lead the leading units' part
 * @param support the others' part; empty when the cell makes no difference
 */
public record RolesInCell(String lead, String support) {
    private static final int LONGEST = 400;
    private static final Pattern LABELLED = Pattern.compile(
            "\\s*(?:牵头|主责|主办|责任)(?:责任)?(?:单位|部门)?[:：](?<lead>.*?)[；;，,。\\s]*(?:配合|协办|参与|协助)(?:责任)?(?:单位|部门)?[:：](?<support>.*)",
            Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile(
            "(?<lead>.{2,}?)(?:共同)?牵头(?:负责|落实|实施)?[，,；;、。\\s]+(?<support>.{2,}?)(?:等)?(?:具体)?(?:配合|参与|协助|协同|负责|按职责分工负责|按职责负责|落实)*[。\\s]*",
            Pattern.DOTALL);

    public static RolesInCell of(String cell) {
        if (cell.length() > LONGEST) {
            return new RolesInCell(cell, "");
        }
        Matcher labelled = LABELLED.matcher(cell);
        if (labelled.matches()) {
            return new RolesInCell(labelled.group("lead"), labelled.group("support"));
        }
        Matcher said = SAID.matcher(cell);
        return said.matches() ? new RolesInCell(said.group("lead"), said.group("support")) : new RolesInCell(cell, "");
    }
}
