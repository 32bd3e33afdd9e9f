package org.medicalsuite.kernel.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Goes along the chain from its beginning and names the first link that does not hold. Works on any connection that may
 * read, such as one to a restored backup; it believes nothing that the services say.
 */
public final class ChainVerification {
    private static final int SEALS_AT_ONCE = 50;

    private final ChainTables chain;
    private final Map<Long, String> knownHeads;

    /** @param knownHeads seals that were published: number and value in hexadecimal digits */
    public ChainVerification(Connection connection, Map<Long, String> knownHeads) {
        this.chain = new ChainTables(connection);
        this.knownHeads = Map.copyOf(knownHeads);
    }

    public Verdict verify() throws SQLException {
        long number = 0;
        long records = 0;
        var value = Sha256.NONE;
        var place = Place.BEFORE_ALL;
        for (var seals = chain.sealsBehind(0, SEALS_AT_ONCE);
                !seals.isEmpty();
                seals = chain.sealsBehind(number, SEALS_AT_ONCE)) {
            for (var seal : seals) {
                var broken = brokenAt(seal, number, value, place);
                if (broken.isPresent()) {
                    return broken.get();
                }
                number = seal.number();
                value = seal.value();
                place = seal.last();
                records += seal.records().size();
            }
        }
        var missing = firstKnownBehind(number);
        return missing.isPresent()
                ? broken(missing.getAsLong(), "it was published and is not there: the end of the chain was cut off")
                : new Verdict.Intact(number, records, chain.countBehind(place), value);
    }

    private Optional<Verdict> brokenAt(Seal seal, long previous, Sha256 previousValue, Place behind)
            throws SQLException {
        if (seal.number() != previous + 1) {
            return Optional.of(broken(previous + 1, "it is not there"));
        }
        if (!seal.valueBehind(previousValue).equals(seal.value())) {
            return Optional.of(
                    broken(seal.number(), "its value does not follow from the seal before it and its own content"));
        }
        var known = knownHeads.get(seal.number());
        if (known != null && !known.equals(seal.value().hex())) {
            return Optional.of(broken(seal.number(), "it was published with another value"));
        }
        return firstDifference(
                seal, chain.between(behind, seal.last(), seal.records().size()));
    }

    /** Holds the records that are there against those that were sealed. */
    private static Optional<Verdict> firstDifference(Seal seal, List<ChainedRecord> found) {
        for (int i = 0; i < seal.records().size(); i++) {
            long sealed = seal.records().get(i);
            if (i >= found.size() || isRemoved(sealed, found, i)) {
                return Optional.of(broken(seal, sealed, "the record was removed"));
            }
            var record = found.get(i);
            if (record.place().id() != sealed) {
                return Optional.of(broken(seal, record.place().id(), "the record was put in after it was sealed"));
            }
            if (!record.digest().equals(seal.digests().get(i))) {
                return Optional.of(broken(seal, sealed, "the record was changed"));
            }
        }
        return found.size() > seal.records().size()
                ? Optional.of(broken(seal, found.getLast().place().id(), "the record was put in after it was sealed"))
                : Optional.empty();
    }

    private static boolean isRemoved(long sealed, List<ChainedRecord> found, int from) {
        return found.stream().skip(from).noneMatch(record -> record.place().id() == sealed);
    }

    private OptionalLong firstKnownBehind(long number) {
        return knownHeads.keySet().stream()
                .mapToLong(Long::longValue)
                .filter(known -> known > number)
                .min();
    }

    private static Verdict broken(long seal, String because) {
        return new Verdict.Broken(seal, OptionalLong.empty(), because);
    }

    private static Verdict broken(Seal seal, long record, String because) {
        return new Verdict.Broken(seal.number(), OptionalLong.of(record), because);
    }
}
