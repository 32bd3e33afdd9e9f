package org.medicalsuite.cob.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person who holds a plan.
 *
 * @param birthDate for the birthday rule, which looks at month and day only
 * @param household for parents who live apart: whose household the holder belongs to
 * @param coveredSince first day on which the plan covered the holder; null where that is the patient's first day
 */
public record Subscriber(
        Relation relation,
        @Nullable LocalDate birthDate,
        @Nullable Household household,
        @Nullable LocalDate coveredSince) {}
