package org.medicalsuite.tar.need;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.tar.deadline.Programme;

/**
 * The facts about one service that decide whether it needs a TAR.
 *
 * @param amount what it costs; null where not said
 * @param amountAlready cost of the same kind already in the window of the limit
 * @param servicesAlready services already given in the window of the limit; null where not said
 * @param onTarList whether the state's list marks the code as needing a TAR
 * @param emergency the signed statement where the service was an emergency
 * @param medicareCovers whether Medicare covers the service
 * @param restriction code of a restricted card, or null
 */
public record Inquiry(
        ServiceCategory category,
        @Nullable ServiceVariant variant,
        LocalDate serviceDate,
        @Nullable Money amount,
        Money amountAlready,
        @Nullable Integer servicesAlready,
        boolean onTarList,
        @Nullable EmergencyStatement emergency,
        Coverage coverage,
        boolean medicareCovers,
        Programme programme,
        @Nullable String restriction,
        @Nullable LocalDate birthDate) {}
