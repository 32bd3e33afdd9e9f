package org.medicalsuite.kernel.audit.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An audit record as the chain sees it.
 *
 * @param place where it stands
 * @param values what it says, by column; what it leaves out is not there, so that a column which is added later leaves
 *     the digests of older records as they are
 */
record ChainedRecord(Place place, Map<String, String> values) {
    Sha256 digest() {
        var texts = new ArrayList<>(
                List.of(Integer.toString(place.era()), Long.toString(place.tx()), Long.toString(place.id())));
        values.forEach((column, value) -> {
            texts.add(column);
            texts.add(value);
        });
        return Sha256.ofTexts(texts);
    }
}
