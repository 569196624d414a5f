package org.liaisonbot.directory;

/**
 * A person as a directory file names them.
 *
 * @param account the person's user id in WeCom
 * @param unit the canonical name of a liaison's unit, or as written when it is unknown; the office's name for people of
 *     the office; the leader's name for a leader's liaison
 * @param phone empty when the file gives none
 */
public record PersonEntry(String name, String account, String unit, Role role, String phone) {}
