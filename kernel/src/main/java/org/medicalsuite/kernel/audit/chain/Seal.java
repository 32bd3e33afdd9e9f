package org.medicalsuite.kernel.audit.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One link of the chain: some records, and by its value everything before them.
 *
 * @param number 1 for the first
 * @param sealedAt when, in microseconds
 * @param last the place of its last record; it covers what stands behind the last of the seal before
 * @param records numbers of its records in order
 * @param digests of its records in the same order
 * @param value what the next seal builds on, and what may be published
 */
record Seal(long number, Instant sealedAt, Place last, List<Long> records, List<Sha256> digests, Sha256 value) {
    private static final String FORM = "medi-cal-suite audit seal 1";

    /** Seals records behind a seal, which is number 0 with {@link Sha256#NONE} where there is none. */
    static Seal over(long previous, Sha256 previousValue, Instant at, List<ChainedRecord> sealed) {
        var records = sealed.stream().map(each -> each.place().id()).toList();
        var digests = sealed.stream().map(ChainedRecord::digest).toList();
        var unsigned = new Seal(previous + 1, at, sealed.getLast().place(), records, digests, Sha256.NONE);
        return new Seal(unsigned.number, at, unsigned.last, records, digests, unsigned.valueBehind(previousValue));
    }

    /** The value that this seal must have behind one of that value. */
    Sha256 valueBehind(Sha256 previousValue) {
        var texts = new ArrayList<>(List.of(
                FORM,
                Long.toString(number),
                sealedAt.toString(),
                Integer.toString(last.era()),
                Long.toString(last.tx()),
                Long.toString(last.id()),
                previousValue.hex()));
        for (int i = 0; i < records.size(); i++) {
            texts.add(records.get(i).toString());
            texts.add(digests.get(i).hex());
        }
        return Sha256.ofTexts(texts);
    }
}
