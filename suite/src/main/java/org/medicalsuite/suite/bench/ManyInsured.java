package org.medicalsuite.suite.bench;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medicalsuite.eligibility.sample.File834;

/** Children with Aetna before Medi-Cal, so many that claims seldom meet at one person's accounts; as in life. */
final class ManyInsured {
    private static final int COUNT = 1_000;

    private ManyInsured() {}

    /** Their CINs, which no other sample person has. */
    static Stream<String> cins() {
        return IntStream.range(0, COUNT).mapToObj("980%05dA"::formatted);
    }

    /** The file that brings them in. */
    static byte[] file(LocalDate today) {
        var file = new File834("BENCH", today);
        cins().forEach(cin -> file.member(cin, "BENCH", "CHILD", LocalDate.of(2020, 5, 15))
                .coverage("304;01", today.minusMonths(2).withDayOfMonth(1), null)
                .aidCodes("P5;401", "19")
                .otherCoverage("AETNA", "W" + cin, "AET-774", "P;OIMRD;32;19880512", "SUNSHINE STUDIOS"));
        return file.end();
    }
}
