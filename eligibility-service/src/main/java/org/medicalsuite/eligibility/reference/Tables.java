package org.medicalsuite.eligibility.reference;

import java.util.List;
import org.medicalsuite.kernel.reference.CsvTable;

/** Where this service's reference tables stand on the class path. */
public final class Tables {
    private static final String FOLDER = "/org/medicalsuite/eligibility/reference/";

    private Tables() {}

    /** All rows of {@code name.csv}, in the order of the file. */
    public static <R extends Record> List<R> read(Class<R> row, String name) {
        return CsvTable.read(row, FOLDER + name + ".csv");
    }
}
