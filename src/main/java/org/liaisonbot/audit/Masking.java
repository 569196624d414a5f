package org.liaisonbot.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes personal data out of what leaves the house: names, accounts, phone and identity numbers. */
public final class Masking {
    /** Mobile numbers also in groups, with the country's code; land lines with their area; identity numbers. */
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<![\\dA-Za-z])(?:\\d{17}[\\dXx]|(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[- ]\\d{7,8})(?![\\dA-Za-z])");

    private static final int KEPT_IN_FRONT = 3;
    private static final int KEPT_BEHIND = 2;

    private final List<String> names;
    private final List<String> accounts;

    /**
     * @param names people's names, to be found in running text too
     * @param accounts their accounts, likewise
     * @param speaksOfSomethingElse names and accounts that would also be found in words such as a unit's name
     */
    public Masking(Collection<String> names, Collection<String> accounts, Predicate<String> speaksOfSomethingElse) {
        this.names = longestFirst(names, speaksOfSomethingElse);
        this.accounts = longestFirst(accounts, speaksOfSomethingElse);
    }

    private static List<String> longestFirst(Collection<String> texts, Predicate<String> speaksOfSomethingElse) {
        return texts.stream()
                .filter(it -> it.length() > 1 && !speaksOfSomethingElse.test(it))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The first character and a star for each other one: 张*, 欧***. */
    public static String name(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Its ends: zh***an; of a short one the first character alone. */
    public static String account(String account) {
        return account.length() <= KEPT_IN_FRONT + KEPT_BEHIND
                ? name(account)
                : account.substring(0, KEPT_IN_FRONT - 1) + "***" + account.substring(account.length() - KEPT_BEHIND);
    }

    /** Running text with every number, known name and known account masked. */
    public String text(String text) {
        String masked = NUMBERS.matcher(text).replaceAll(it -> Matcher.quoteReplacement(number(it.group())));
        for (String name : names) {
            masked = masked.replace(name, name(name));
        }
        for (String account : accounts) {
            masked = masked.replaceAll(
                    "(?<![\\w-])" + Pattern.quote(account) + "(?![\\w-])", Matcher.quoteReplacement(account(account)));
        }
        return masked;
    }

    private static String number(String number) {
        return number.substring(0, KEPT_IN_FRONT)
                + "*".repeat(number.length() - KEPT_IN_FRONT - KEPT_BEHIND)
                + number.substring(number.length() - KEPT_BEHIND);
    }
}
