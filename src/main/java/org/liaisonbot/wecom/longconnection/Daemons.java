package org.liaisonbot.wecom.longconnection;

/** Threads that keep no process alive. */
final class Daemons {
    private Daemons() {}

    static Thread named(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
