package org.liaisonbot.ledger;

import org.liaisonbot.directory.UnitName;

/** A unit and its part in a task; groups are expanded, and a unit that is both leads. */
public record Responsible(UnitName unit, Part part) {}
