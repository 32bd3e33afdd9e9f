package org.medicalsuite.cob.claim;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;

/**
 * What is wanted of a TAR's units, committed before it is asked for.
 *
 * @param drawId names the claim's line for tar-service, which draws and returns once for each such name
 * @param pricingIndicator null where the claim shows none
 */
public record UnitIntent(
        String drawId,
        Kind kind,
        ClaimNumber claim,
        TarNumber tar,
        int tarLine,
        @Nullable String pricingIndicator,
        String serviceCode,
        Npi provider,
        int units,
        LocalDate serviceDate) {
    /** Which way. */
    @Schema(name = "UnitMovement")
    public enum Kind {
        DRAW,
        RETURN
    }

    /** The wish to give back what this one has drawn. */
    UnitIntent returning() {
        return new UnitIntent(
                drawId, Kind.RETURN, claim, tar, tarLine, pricingIndicator, serviceCode, provider, units, serviceDate);
    }
}
