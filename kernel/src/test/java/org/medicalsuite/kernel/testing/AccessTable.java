package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code docs/access.csv}: what every operation of every service answers to every kind of caller, for a request that is
 * otherwise in order. People read it; a test of each service holds the service to it. With {@code -Daccess.update} the
 * service's rows are written anew, to be read in the diff.
 */
final class AccessTable {
    private static final Path FILE = Build.root().resolve("docs/access.csv");
    private static final String HEADER = "service,operation,scope,"
            + String.join(
                    ",", AccessCaller.all().stream().map(AccessCaller::column).toList());

    private AccessTable() {}

    /** The rows of one service: operation to scope and answers. */
    static Map<String, List<String>> rows(String service) {
        var rows = new TreeMap<String, List<String>>();
        lines().filter(cells -> cells.getFirst().equals(service))
                .forEach(cells -> rows.put(cells.get(1), cells.subList(2, cells.size())));
        return rows;
    }

    /** Replaces the rows of one service. */
    static void write(String service, Map<String, List<String>> rows) {
        var all = new ArrayList<String>();
        lines().filter(cells -> !cells.getFirst().equals(service)).forEach(cells -> all.add(String.join(",", cells)));
        rows.forEach((operation, cells) -> all.add(service + "," + operation + "," + String.join(",", cells)));
        all.sort(null);
        all.addFirst(HEADER);
        try {
            Files.write(FILE, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says in words where two sets of rows differ. */
    static List<String> differences(Map<String, List<String>> committed, Map<String, List<String>> found) {
        var differences = new ArrayList<String>();
        var operations = new TreeMap<>(committed);
        operations.putAll(found);
        for (var operation : operations.keySet()) {
            if (!committed.containsKey(operation)) {
                differences.add(operation + " is not in the table");
            } else if (!found.containsKey(operation)) {
                differences.add(operation + " is in the table and not in the contract");
            } else {
                named(committed.get(operation)).forEach((column, cell) -> {
                    var answered = named(found.get(operation)).get(column);
                    if (!cell.equals(answered)) {
                        differences.add("%s, %s: the table says %s, the service %s"
                                .formatted(operation, column, cell, answered));
                    }
                });
            }
        }
        return differences;
    }

    private static Map<String, String> named(List<String> cells) {
        var columns = List.of(HEADER.split(",")).subList(2, HEADER.split(",").length);
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return named;
    }

    private static Stream<List<String>> lines() {
        try {
            return Files.exists(FILE)
                    ? Files.readAllLines(FILE).stream().skip(1).map(line -> List.of(line.split(",", -1)))
                    : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
