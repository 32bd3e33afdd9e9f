package org.medicalsuite.cob.billing;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Whether the provider's contracts let it bill.
 *
 * @param withPrimary whether the provider is contracted with the other coverage; null where not known
 * @param withMediCal whether the provider is contracted with the person's form of Medi-Cal; null where not known
 */
public record Contracts(
        @Nullable Boolean withPrimary, @Nullable Boolean withMediCal) {
    private static final Citation NEEDED = Citation.uncertain(
            "Undivided, 'How to use Medi-Cal as secondary insurance' (2024) and Q&A (2025): the provider must be contracted with the"
                    + " member's form of Medi-Cal; California Health & Wellness 23-676m: not for other coverage or Medicare");

    /** What the provider's contracts mean for a bill. */
    public record Finding(Outcome outcome, Basis basis) {}

    /** How the contracts stand. */
    public enum Outcome {
        MAY_BILL,
        /** A contract that the rules ask for is missing; a letter of agreement may take its place. */
        CONTRACT_MISSING,
        NOT_KNOWN
    }

    /**
     * Checks the contracts.
     *
     * @param mediCalContractNeeded the service's setting, as the sources differ
     */
    public Finding check(boolean mediCalContractNeeded) {
        if (!mediCalContractNeeded) {
            return new Finding(
                    Outcome.MAY_BILL,
                    new Basis(
                            "CONTRACT_NOT_NEEDED",
                            "By this service's setting no contract is needed behind other coverage",
                            NEEDED));
        }
        if (Boolean.FALSE.equals(withMediCal)) {
            return missing("The provider is not contracted with the person's form of Medi-Cal");
        }
        if (Boolean.FALSE.equals(withPrimary)) {
            return missing(
                    "The provider is not contracted with the other coverage, which may refuse the bill for that");
        }
        if (withPrimary == null || withMediCal == null) {
            return new Finding(
                    Outcome.NOT_KNOWN, new Basis("CONTRACT_NOT_KNOWN", "Not both contracts are known", NEEDED));
        }
        return new Finding(Outcome.MAY_BILL, new Basis("CONTRACTED", "The provider is contracted with both", NEEDED));
    }

    private static Finding missing(String because) {
        return new Finding(Outcome.CONTRACT_MISSING, new Basis("CONTRACT_MISSING", because, NEEDED));
    }
}
