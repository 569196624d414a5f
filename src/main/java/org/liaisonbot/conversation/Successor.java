package org.liaisonbot.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who follows somebody as a liaison, as far as a text says so. It is shown to the office and never acted upon without it.
 *
 * @param name empty when the text names nobody
 * @param account the account in WeCom; empty when the text gives none
 * @param phone empty when the text gives none
 */
record Successor(String name, String account, String phone) {
    static final Successor NOBODY = new Successor("", "", "");

    private static final String SIGN = "接任";
    private static final String NAME = "(?<name>[\\p{IsHan}·]{2,4}?)(?:同志|同事)?";
    private static final Pattern NAMED =
            Pattern.compile("(?:接任人?|接替我?的?人?|接手的?|新的?联络员|新的?联系人|联络员|联系人)\\s*(?:改为|改成|换为|换成|变为|更换为|更换成|是|为|：|:)?\\s*"
                    + NAME + "(?=[\\s，,。；;（(、0-9A-Za-z]|负责|接|担任|联系|对接|$)");
    private static final Pattern BY = Pattern.compile(
            "(?:由|改由|换成|换为|改为|改成|移交给?|交接?给|转给|请找|请联系|请和|请与)\\s*" + NAME + "(?=[\\s，,。；;（(、0-9A-Za-z]|负责|接|担任|联系|对接|$)");
    private static final Pattern BARE = Pattern.compile(
            "(?:接任人?\\s*(?:是|为|：|:)?\\s*)?" + NAME + "[\\s，,、（(]+(?<account>[A-Za-z0-9][A-Za-z0-9_\\-@.]{2,63})[）)]?"
                    + "(?:[\\s，,、]+(?<phone>1[3-9]\\d{9}))?[。.]?");
    private static final Pattern ACCOUNT =
            Pattern.compile("账号\\s*(?:是|为|：|:)?\\s*(?<account>[A-Za-z0-9][A-Za-z0-9_\\-@.]{1,63})");
    private static final Pattern WORD =
            Pattern.compile("(?<![A-Za-z0-9_\\-@.])(?<account>[A-Za-z][A-Za-z0-9_\\-@.]{1,63})(?![A-Za-z0-9_\\-@.])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?<phone>1[3-9]\\d{9})(?!\\d)");

    /** Whom a message names that says that the contact changes. */
    static Successor in(String text) {
        String name =
                found(NAMED, "name", text).or(() -> found(BY, "name", text)).orElse("");
        if (name.isEmpty()) {
            return NOBODY;
        }
        String account = found(ACCOUNT, "account", text)
                .or(() -> found(WORD, "account", text))
                .orElse("");
        return new Successor(name, account, found(PHONE, "phone", text).orElse(""));
    }

    /**
     * Whom an answer names that is nothing but a name and an account: 接任 张三 zhangsan 13800000000, or, where that is
     * awaited, 张三 zhangsan.
     */
    static Optional<Successor> answeredBy(String text, boolean awaited) {
        Matcher bare = BARE.matcher(text);
        if (bare.matches() && (awaited || text.startsWith(SIGN))) {
            String phone = bare.group("phone");
            return Optional.of(new Successor(bare.group("name"), bare.group("account"), phone == null ? "" : phone));
        }
        return text.startsWith(SIGN)
                ? Optional.of(in(text)).filter(it -> !it.name().isEmpty())
                : Optional.empty();
    }

    /** Enough for the office to confirm with a word. */
    boolean isComplete() {
        return !name.isEmpty() && !account.isEmpty();
    }

    private static Optional<String> found(Pattern pattern, String group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
