package org.medicalsuite.eligibility.coverage;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.othercoverage.MedicareStatus;
import org.medicalsuite.kernel.Basis;

/** Medicare, to be billed before Medi-Cal. */
public record MedicareLine(
        boolean partA,
        boolean partB,
        boolean partD,
        @Nullable String beneficiaryId,
        @Nullable String contract,
        @Nullable String plan,
        MedicareEntitlement entitlement,
        Source source,
        Basis basis) {
    static Optional<MedicareLine> of(PersonOnDay person) {
        return person.first(Fact.Medicare.class)
                .filter(held -> entitled(held.fact()))
                .map(held -> {
                    var medicare = held.fact();
                    return new MedicareLine(
                            MedicareStatus.of(medicare.partA()).entitled(),
                            MedicareStatus.of(medicare.partB()).entitled(),
                            MedicareStatus.of(medicare.partD()).entitled(),
                            medicare.beneficiaryId(),
                            medicare.contract(),
                            medicare.plan(),
                            MedicareEntitlement.of(person),
                            held.source(),
                            new Basis(
                                    "MEDICARE_STATUS",
                                    "Medicare status of Parts A, B and D: " + medicare.partA() + ", " + medicare.partB()
                                            + ", " + medicare.partD(),
                                    MedicareStatus.of(medicare.partA()).citation()));
                });
    }

    private static boolean entitled(Fact.Medicare medicare) {
        return Stream.of(medicare.partA(), medicare.partB(), medicare.partD())
                .anyMatch(code -> MedicareStatus.of(code).entitled());
    }
}
