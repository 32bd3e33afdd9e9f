package org.medicalsuite.tar.unit;

import java.util.List;
import org.medicalsuite.kernel.Citation;

/**
 * A day in hospital. Where the day is denied, nothing on that date is payable, the physician's services included
 * (Medi-Cal manual, TAR completion).
 *
 * @param authorized whether the day is covered by an approved line
 */
public record InpatientDay(boolean authorized) {
    public static final Citation LAW = Citation.found("Medi-Cal manual, TAR completion");

    /** Which of the services of this day may be paid. */
    public List<String> payable(List<String> services) {
        return authorized ? List.copyOf(services) : List.of();
    }
}
