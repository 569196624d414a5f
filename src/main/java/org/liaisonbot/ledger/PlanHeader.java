package org.liaisonbot.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan document says of itself.
 *
 * @param number the document number, such as 孝政办发〔2024〕2号; empty when it has none
 * @param issuedOn the day it was printed, when the document tells
 */
public record PlanHeader(
        String title, String number, int year, @Nullable LocalDate issuedOn) {}
