package org.medicalsuite.cob.investigation;

import java.util.EnumSet;
import java.util.Set;
import org.medicalsuite.cob.MethodName;
import org.medicalsuite.cob.claim.ClaimRequest;

/** Whether the primary's explanation of benefits is with a claim. */
final class PrimaryEob {
    private static final Set<MethodName> MEDICARE =
            EnumSet.of(MethodName.MEDICARE_PART_A, MethodName.MEDICARE_PART_B, MethodName.MEDICARE_UNASSIGNED);

    private PrimaryEob() {}

    /**
     * Each line must say what a primary plan's remittance said. Payers between the primary and Medi-Cal may be worked
     * out here from their terms, and so may Medicare, whose formulas and figures are public.
     */
    static boolean isWith(ClaimRequest claim, InvestigationSettings.PrimaryAnswer needed) {
        var primary = claim.payers().getFirst();
        return switch (needed) {
            case REMITTANCE_OR_TERMS -> true;
            case REMITTANCE ->
                MEDICARE.contains(primary.method())
                        || claim.lines().stream()
                                .allMatch(line -> line.terms().stream()
                                        .anyMatch(terms ->
                                                terms.payer().equals(primary.id()) && terms.remitted() != null));
        };
    }
}
