package org.medicalsuite.tar.exchange;

import java.util.Optional;
import org.medicalsuite.kernel.Citation;

/**
 * The Bundle of a FHIR {@code Claim/$submit}, as far as the operation itself demands: a Claim comes first.
 *
 * @param entries number of entries
 */
public record SubmitBundle(int entries) {
    public static final Citation LAW =
            Citation.found("PAS 2.2.1 specification, spec-35 and spec-39; Inferno PAS error tests");

    /** An answer that the sender must not retry unchanged. */
    public record Fault(int httpStatus, String resource) {}

    /** What is wrong with it; empty where there is something to read. */
    public Optional<Fault> fault() {
        return entries == 0 ? Optional.of(new Fault(400, "OperationOutcome")) : Optional.empty();
    }
}
