package org.liaisonbot.audit;

/**
 * Who acts.
 *
 * @param account the person's account; of the command line {@code cli:} and the machine's user, of the API {@code api}
 * @param name the person's name at the time
 */
public record Actor(String account, String name) {
    /** Another system that holds the API's token. */
    public static final Actor API = new Actor("api", "接口");

    /** Whoever typed a command. */
    public static Actor atTheCommandLine() {
        return new Actor("cli:" + System.getProperty("user.name", ""), "命令行");
    }
}
