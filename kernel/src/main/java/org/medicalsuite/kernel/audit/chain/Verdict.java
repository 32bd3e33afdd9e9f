package org.medicalsuite.kernel.audit.chain;

import java.util.OptionalLong;

/** What came of going along the chain. */
public sealed interface Verdict {
    /**
     * Every link holds.
     *
     * @param seals how many
     * @param records how many they cover
     * @param unsealed records that are too young to be sealed
     * @param head value of the last seal, zeros where there is none
     */
    record Intact(long seals, long records, long unsealed, Sha256 head) implements Verdict {}

    /**
     * The first link that does not hold.
     *
     * @param seal its number
     * @param record the audit record that shows it, where one does
     * @param because one sentence
     */
    record Broken(long seal, OptionalLong record, String because) implements Verdict {}
}
