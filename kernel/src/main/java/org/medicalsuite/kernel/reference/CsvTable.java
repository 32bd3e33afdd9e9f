package org.medicalsuite.kernel.reference;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.medicalsuite.kernel.json.KernelJson;

/**
 * Reads a reference table: a CSV file on the class path whose first line names the components of a record. An empty
 * cell is null. A column that the record does not know, or a row that does not fit, stops the service at its start
 * rather than letting it answer from half a table.
 */
public final class CsvTable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(KernelJson.types())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .build();

    private CsvTable() {}

    /** All rows of the table, in the order of the file. */
    public static <R extends Record> List<R> read(Class<R> row, String resource) {
        var header = CsvSchema.emptySchema().withHeader();
        try (var in = row.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Reference table " + resource + " is missing from the class path");
            }
            try (MappingIterator<R> rows = MAPPER.readerFor(row).with(header).readValues(in)) {
                return List.copyOf(rows.readAll());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reference table " + resource + " does not fit " + row.getSimpleName(), e);
        }
    }
}
