package org.liaisonbot.directory;

/** In what capacity a person takes part. */
public enum Role {
    /** Speaks for a unit. */
    LIAISON("联络员"),
    /** Works in the committee's office. */
    OFFICE("环委办"),
    /** Keeps a city leader informed. */
    LEADER_LIAISON("领导联络员");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    /** The word for it in files and in the chat. */
    public String chinese() {
        return chinese;
    }
}
