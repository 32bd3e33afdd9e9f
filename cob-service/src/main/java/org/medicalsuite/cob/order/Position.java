package org.medicalsuite.cob.order;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/**
 * A place in the order of payers.
 *
 * @param number 1 for the payer that pays first
 * @param coverages ids; several where they share equally or where the facts do not tell them apart
 * @param basis why this place: for the first what puts it before the next, else what puts it behind the one before
 */
public record Position(int number, Standing standing, List<String> coverages, Basis basis) {
    /** How sure and how many. */
    public enum Standing {
        ALONE,
        EQUAL_SHARES,
        UNDETERMINED
    }
}
