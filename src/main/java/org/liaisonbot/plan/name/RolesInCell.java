package org.liaisonbot.plan.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of units that says itself who leads and who supports, such as 市住建局牵头，市水利局配合.
 *
 * @param lead the leading units' part
 * @param support the others' part; empty when the cell makes no difference
 * @param supposed whether the roles follow from 会同 alone, which does not name them
 */
public record RolesInCell(String lead, String support, boolean supposed) {
    private static final int LONGEST = 400;
    private static final Pattern LABELLED = Pattern.compile(
            "\\s*(?:牵头|主责|主办|责任)(?:责任)?(?:单位|部门)?[:：](?<lead>.*?)[；;，,。\\s]*(?:配合|协办|参与|协助)(?:责任)?(?:单位|部门)?[:：](?<support>.*)",
            Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile(
            "(?<lead>.{2,}?)(?:共同)?牵头(?:负责|落实|实施)?[，,；;、。\\s]+(?<support>.{2,}?)(?:等)?(?:具体)?(?:配合|参与|协助|协同|负责|按职责分工负责|按职责负责|落实)*[。\\s]*",
            Pattern.DOTALL);

    private static final Pattern TOGETHER = Pattern.compile(
            "(?<lead>[^、，,；;]{2,20}?)(?:牵头)?会同(?<support>.{2,}?)(?:等)?(?:组织)?(?:实施|落实|负责|开展)*[。\\s]*", Pattern.DOTALL);

    public static RolesInCell of(String cell) {
        if (cell.length() > LONGEST) {
            return alone(cell);
        }
        Matcher labelled = LABELLED.matcher(cell);
        if (labelled.matches()) {
            return new RolesInCell(labelled.group("lead"), labelled.group("support"), false);
        }
        Matcher said = SAID.matcher(cell);
        if (said.matches()) {
            return new RolesInCell(said.group("lead"), said.group("support"), false);
        }
        Matcher together = TOGETHER.matcher(cell);
        return together.matches()
                ? new RolesInCell(together.group("lead"), together.group("support"), true)
                : alone(cell);
    }

    private static RolesInCell alone(String cell) {
        return new RolesInCell(cell, "", false);
    }
}
