package org.liaisonbot.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the remains of HTML, LaTeX and Markdown out of a scan's text and keeps what they say. */
final class Crumbs {
    private static final Pattern PARAGRAPH =
            Pattern.compile("</p>|<p\\b[^<>]{0,200}>|<br\\s?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISED =
            Pattern.compile("[ \\t]?<sup>\\s?([0-9]{1,3})\\s?</sup>(?:[ \\t](?=[/，。、；）]))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOWERED =
            Pattern.compile("[ \\t]?<sub>\\s?([0-9a-zA-Z.]{1,9})\\s?</sub>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|u|p|br|em|strong|span|font|div|center|sub|sup|mark|table|tbody|thead)\\b[^<>]{0,200}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMULA = Pattern.compile("\\$([^$\\n]{1,200})\\$");
    private static final Pattern FORMULA_WORDS = Pattern.compile("\\\\(?:text|mathrm|mathbf|rm)\\s*\\{([^{}]*)\\}");
    private static final Pattern FORMULA_POWER = Pattern.compile("\\^\\s*\\{?([0-9]{1,3})\\}?");
    private static final Pattern FORMULA_INDEX = Pattern.compile("_\\s*\\{?([0-9a-zA-Z.]{1,9})\\}?");
    private static final Pattern FORMULA_COMMAND = Pattern.compile("\\\\([a-zA-Z]+|[%,;! ])");
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("times", "×"),
            Map.entry("cdot", "·"),
            Map.entry("geq", "≥"),
            Map.entry("ge", "≥"),
            Map.entry("leq", "≤"),
            Map.entry("le", "≤"),
            Map.entry("pm", "±"),
            Map.entry("mu", "μ"),
            Map.entry("sim", "～"),
            Map.entry("degree", "°"),
            Map.entry("circ", "°"),
            Map.entry("%", "%"));
    private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Crumbs() {}

    static String removed(String text) {
        String result = FORMULA.matcher(text).replaceAll(match -> Matcher.quoteReplacement(formula(match.group(1))));
        result = RAISED.matcher(result).replaceAll(match -> raised(match.group(1)));
        result = LOWERED.matcher(result).replaceAll("$1");
        result = PARAGRAPH.matcher(result).replaceAll("\n");
        result = TAG.matcher(result).replaceAll("").replace("**", "");
        return entities(result).strip();
    }

    private static String formula(String text) {
        String result = FORMULA_WORDS.matcher(text).replaceAll("$1");
        result = FORMULA_POWER.matcher(result).replaceAll(match -> raised(match.group(1)));
        result = FORMULA_INDEX.matcher(result).replaceAll("$1");
        result = FORMULA_COMMAND
                .matcher(result)
                .replaceAll(match -> Matcher.quoteReplacement(COMMANDS.getOrDefault(match.group(1), "")));
        return result.replaceAll("[{}]", "").strip();
    }

    static String raised(String digits) {
        StringBuilder result = new StringBuilder();
        digits.chars().forEach(digit -> result.append(RAISED_DIGITS.charAt(digit - '0')));
        return result.toString();
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
