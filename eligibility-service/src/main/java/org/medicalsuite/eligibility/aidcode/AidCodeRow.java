package org.medicalsuite.eligibility.aidcode;

import java.time.LocalDate;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * One aid code of the reference table.
 *
 * @param managedCare how people with this code stand to managed care from {@code managedCareFrom} on
 * @param confidence how sure the research is of the row as a whole
 */
public record AidCodeRow(
        String code,
        String description,
        Scope scope,
        ShareOfCostKind shareOfCost,
        ManagedCareClass managedCare,
        LocalDate managedCareFrom,
        String programme,
        Confidence confidence,
        Mark mark,
        String source) {

    /** Whether people with the code have a share of cost. */
    public enum ShareOfCostKind {
        NO,
        YES,
        EITHER
    }

    /** How a code stands to managed care. */
    public enum ManagedCareClass {
        MANDATORY,
        VOLUNTARY_OUTSIDE_COHS,
        EXCLUDED,
        NOT_APPLICABLE
    }

    /** How sure the research is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}
