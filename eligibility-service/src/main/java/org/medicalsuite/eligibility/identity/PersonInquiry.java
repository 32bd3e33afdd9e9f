package org.medicalsuite.eligibility.identity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Cin;

/** Whose record is looked up, under whichever of the person's CINs. */
@Schema(examples = """
        {"cin": "91234567A"}""")
public record PersonInquiry(
        @NotNull(message = "is required") Cin cin) {}
