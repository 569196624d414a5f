package org.liaisonbot.rollup;

import java.time.Instant;

/**
 * The signature under a weekly issue.
 *
 * @param year the year of the week, within which the issues are numbered
 * @param number from 1, without gaps, in the order of signing
 * @param signedBy the name of the person at the time
 */
public record Issue(int year, int number, String signedBy, Instant signedAt) {}
