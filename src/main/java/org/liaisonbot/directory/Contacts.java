package org.liaisonbot.directory;

/** The platform's own list of members, as far as it may be read: the channel implements it. */
public interface Contacts {
    /**
     * Looks one member up. Blocks for at most some seconds, so it is not to be called within a transaction; throws
     * nothing: every failure is a result.
     */
    Looked look(UserId account);

    /** How looking up went. */
    sealed interface Looked {}

    /** The platform knows how the member stands. */
    record Seen(Standing standing) implements Looked {}

    /** Nothing can be told: reading is not permitted, which is normal, or did not go through. */
    record Untold() implements Looked {}

    /** How a member stands with the app. */
    enum Standing {
        ACTIVE(""),
        DISABLED("账号已停用"),
        NOT_ACTIVATED("企业微信未激活"),
        LEFT("已离职"),
        OUT_OF_RANGE("不在应用可见范围"),
        ABSENT("通讯录中没有此账号");

        private final String chinese;

        Standing(String chinese) {
            this.chinese = chinese;
        }

        /** Why a message does not reach the member; empty when it does. */
        public String chinese() {
            return chinese;
        }
    }
}
