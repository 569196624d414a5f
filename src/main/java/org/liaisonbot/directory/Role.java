package org.liaisonbot.directory;

import java.util.Optional;

/** What a person does for the committee. */
public enum Role {
    /** 联络员: reports for a unit. */
    LIAISON,
    /** 环委办: belongs to the committee's office. */
    OFFICE,
    /** 领导联络员: is told what concerns a city leader. */
    LEADER_LIAISON;

    /** The role that the words of a directory file mean. */
    public static Optional<Role> named(String words) {
        if (words.contains("领导")) {
            return Optional.of(LEADER_LIAISON);
        }
        if (words.contains("联络") || words.contains("联系人")) {
            return Optional.of(LIAISON);
        }
        return words.contains("环委办") ? Optional.of(OFFICE) : Optional.empty();
    }
}
