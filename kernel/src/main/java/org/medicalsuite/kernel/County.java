package org.medicalsuite.kernel;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medicalsuite.kernel.reference.CsvTable;

/**
 * One of California's 58 counties.
 *
 * @param code two digits, the county's rank in the alphabet: 01 Alameda to 58 Yuba (found in DHCS's 2019 table of
 *     mandatory aid codes)
 * @param name as the state writes it, without the word County
 */
public record County(String code, String name) {
    private static final TreeMap<String, County> BY_CODE =
            CsvTable.read(County.class, "/org/medicalsuite/kernel/reference/counties.csv").stream()
                    .collect(Collectors.toMap(County::code, county -> county, (a, _) -> a, TreeMap::new));

    public static Collection<County> all() {
        return BY_CODE.values();
    }

    /** The county with this two-digit code. */
    public static County ofCode(String code) {
        return find(code)
                .orElseThrow(() -> new MalformedValue(
                        "COUNTY_UNKNOWN",
                        "There is no county with this code",
                        "Send a two-digit county code from 01 (Alameda) to 58 (Yuba)"));
    }

    public static Optional<County> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The county of this name, case ignored. */
    public static Optional<County> named(String name) {
        return BY_CODE.values().stream()
                .filter(county -> county.name.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
