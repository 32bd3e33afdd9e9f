package org.medicalsuite.eligibility.network;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Reads a network file line by line, one in memory at a time. */
final class NetworkLines implements AutoCloseable {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final MappingIterator<String[]> lines;

    NetworkLines(InputStream file) throws IOException {
        lines = CSV.readerFor(String[].class).readValues(file);
        var header = next();
        if (header.isEmpty() || !header.get().cells().equals(NetworkRow.HEADER)) {
            throw broken(1, "HEADER_DIFFERS", "The first line does not name the seven columns");
        }
    }

    /** The cells of a line and its number. */
    record Cells(int line, List<String> cells) {}

    Optional<Cells> next() throws IOException {
        try {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            var line = lines.getCurrentLocation().getLineNr();
            return Optional.of(new Cells(line, List.of(lines.next())));
        } catch (RuntimeJsonMappingException unreadable) {
            throw broken(lines.getCurrentLocation().getLineNr(), "NOT_CSV", "The line cannot be read as CSV");
        }
    }

    private static Refusal broken(int line, String code, String message) {
        return new Refusal(
                ProblemType.INVALID_FIELDS,
                "The file was refused whole and nothing of it was stored",
                List.of(new FieldFault(
                        "line[%d]".formatted(line),
                        code,
                        message,
                        "Send UTF-8 text whose first line is " + String.join(",", NetworkRow.HEADER))));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
