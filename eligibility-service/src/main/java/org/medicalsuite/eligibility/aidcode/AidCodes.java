package org.medicalsuite.eligibility.aidcode;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicalsuite.eligibility.reference.Tables;

/** The Aid Codes Master Chart as far as it is known ({@code reference/aid-codes.csv}). */
public final class AidCodes {
    private static final Map<String, AidCodeRow> BY_CODE = Tables.read(AidCodeRow.class, "aid-codes").stream()
            .collect(Collectors.toUnmodifiableMap(AidCodeRow::code, Function.identity()));

    private AidCodes() {}

    public static Optional<AidCodeRow> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The scope of a code; {@link Scope#UNKNOWN} where the chart at hand does not have it. */
    public static Scope scopeOf(String code) {
        return find(code).map(AidCodeRow::scope).orElse(Scope.UNKNOWN);
    }
}
