package org.medicalsuite.eligibility.clearance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * A row of the ledger.
 *
 * @param month first day of the month whose share of cost it counts against
 * @param counted what of the bill counts; below zero in a reversal
 * @param reverses number of the clearance that this one takes back
 */
public record StoredClearance(
        String number,
        String caseNumber,
        LocalDate month,
        LocalDate serviceDate,
        @Nullable String procedure,
        @Nullable Npi npi,
        Money billed,
        Money counted,
        @Nullable String reverses,
        ReversalRequest.@Nullable Why reason,
        Instant at) {}
