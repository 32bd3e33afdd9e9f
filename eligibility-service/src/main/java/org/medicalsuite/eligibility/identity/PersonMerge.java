package org.medicalsuite.eligibility.identity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;

/**
 * Two records that are one person.
 *
 * @param frozenCin the older CIN, which leads to the other from now on
 * @param liveCin the newer CIN, which stays in use
 */
@Schema(examples = """
        {"frozenCin": "91234567A", "liveCin": "97654321C"}""")
public record PersonMerge(
        @NotNull(message = "is required") Cin frozenCin,
        @NotNull(message = "is required") Cin liveCin) {}
