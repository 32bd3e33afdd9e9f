package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Money;

/**
 * What people of the non-MAGI groups may own, by date ({@code reference/asset-limits.csv}).
 *
 * @param tested whether there is an asset test at all
 * @param mostPersons persons beyond this number add nothing
 */
public record AssetTest(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean tested,
        @Nullable Money onePerson,
        @Nullable Money eachFurtherPerson,
        @Nullable Integer mostPersons,
        Mark mark,
        String source)
        implements Dated {
    private static final List<AssetTest> ALL = Tables.read(AssetTest.class, "asset-limits");

    public static AssetTest on(LocalDate day) {
        return ALL.stream()
                .filter(row -> row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No asset rule is known for " + day));
    }

    /** Whether countable assets pass; they always do while there is no test. */
    public Result of(int persons, Money countable) {
        var citation = new Citation(source, mark);
        if (!tested || onePerson == null || eachFurtherPerson == null || mostPersons == null) {
            return new Result(false, null, true, new Basis("NO_ASSET_TEST", "There is no asset test", citation));
        }
        var limit = onePerson;
        for (int person = 2; person <= Math.min(persons, mostPersons); person++) {
            limit = limit.plus(eachFurtherPerson);
        }
        return new Result(
                true,
                limit,
                !countable.exceeds(limit),
                new Basis("ASSET_LIMIT", "%d may own %s".formatted(persons, limit), citation));
    }

    /**
     * How the test ends.
     *
     * @param limit null where there is no test
     */
    public record Result(boolean tested, @Nullable Money limit, boolean eligible, Basis basis) {}
}
