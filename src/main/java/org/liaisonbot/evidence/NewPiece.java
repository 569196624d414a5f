package org.liaisonbot.evidence;

import org.liaisonbot.directory.UnitName;
import org.liaisonbot.ledger.Origin;

/**
 * A picture or file that has just come.
 *
 * @param mediaId by which the platform gives it, for three days
 * @param fileName as the platform tells it; not to be trusted
 */
public record NewPiece(UnitName unit, Piece.Kind kind, String mediaId, String fileName, Origin origin) {}
