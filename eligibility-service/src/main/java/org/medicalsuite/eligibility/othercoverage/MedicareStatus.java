package org.medicalsuite.eligibility.othercoverage;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** What the one-digit Medicare status of a part means ({@code reference/medicare-status.csv}). */
public record MedicareStatus(String code, boolean entitled, String meaning, Mark mark, String source) {
    private static final Map<String, MedicareStatus> BY_CODE =
            Tables.read(MedicareStatus.class, "medicare-status").stream()
                    .collect(Collectors.toUnmodifiableMap(MedicareStatus::code, Function.identity()));

    /** The meaning of a code; one that is in no row is taken for not entitled. */
    public static MedicareStatus of(String code) {
        var known = BY_CODE.get(code);
        return known == null
                ? new MedicareStatus(code, false, "a Medicare status that is in no table", Mark.UNCERTAIN, "none")
                : known;
    }

    public Citation citation() {
        return new Citation(source, mark);
    }
}
