package org.medicalsuite.cob.billing;

import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/**
 * Whether the provider's contracts let it bill.
 *
 * @param withPrimary whether the provider says that it is contracted with the other coverage; null where it says nothing
 * @param withMediCal the same of the person's form of Medi-Cal
 * @param network what the network files say of the person's form of Medi-Cal, where they were looked at. The provider
 *     knows its contracts better than a file of last month, so what it says goes first
 */
public record Contracts(
        @Nullable Boolean withPrimary,
        @Nullable Boolean withMediCal,
        @Nullable NetworkCheck network) {
    private static final Citation NEEDED = Citation.uncertain(
            "Undivided, 'How to use Medi-Cal as secondary insurance' (2024) and Q&A (2025): the provider must be contracted with the"
                    + " member's form of Medi-Cal; California Health & Wellness 23-676m: not for other coverage or Medicare");

    /**
     * What the provider's contracts mean for a bill.
     *
     * @param network what the network files say; null where they were not looked at
     */
    public record Finding(
            Outcome outcome, Basis basis, @Nullable NetworkCheck network) {}

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
            return found(
                    Outcome.MAY_BILL,
                    "CONTRACT_NOT_NEEDED",
                    "By this service's setting no contract is needed behind other coverage");
        }
        var mediCal = (withMediCal == null && network != null) ? network.contracted() : withMediCal;
        if (Boolean.FALSE.equals(mediCal)) {
            return found(
                    Outcome.CONTRACT_MISSING,
                    "CONTRACT_MISSING",
                    withMediCal == null && network != null
                            ? network.basis().because()
                            : "The provider is not contracted with the person's form of Medi-Cal");
        }
        if (Boolean.FALSE.equals(withPrimary)) {
            return found(
                    Outcome.CONTRACT_MISSING,
                    "CONTRACT_MISSING",
                    "The provider is not contracted with the other coverage, which may refuse the bill for that");
        }
        if (mediCal == null) {
            return found(
                    Outcome.NOT_KNOWN,
                    "CONTRACT_NOT_KNOWN",
                    "Whether the provider is contracted with the person's form of Medi-Cal is not known"
                            + (network == null ? "" : ": " + network.basis().because()));
        }
        if (withPrimary == null) {
            return found(
                    Outcome.NOT_KNOWN,
                    "CONTRACT_NOT_KNOWN",
                    "Whether the provider is contracted with the other coverage is not known: no file here has the"
                            + " networks of private plans; ask that plan and send contractedWithPrimary");
        }
        return found(Outcome.MAY_BILL, "CONTRACTED", "The provider is contracted with both");
    }

    private Finding found(Outcome outcome, String rule, String because) {
        return new Finding(outcome, new Basis(rule, because, NEEDED), network);
    }
}
