package org.medicalsuite.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file of requests as editors run them: {@code ###} begins a request, {@code #} a comment, {@code @name = value} a
 * variable; {@code # @expect} says what must come back.
 *
 * @param variables by name, not yet filled in
 * @param requests in their order
 */
record HttpFile(Map<String, String> variables, List<Request> requests) {
    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) = (.*)");

    static HttpFile read(Path file) throws IOException {
        var variables = new LinkedHashMap<String, String>();
        var requests = new ArrayList<Request>();
        for (var part : Files.readString(file).split("(?m)^###", -1)) {
            var lines = part.lines().toList();
            if (requests.isEmpty() && variables.isEmpty()) {
                lines.stream()
                        .map(VARIABLE::matcher)
                        .filter(found -> found.matches())
                        .forEach(found -> variables.put(found.group(1), found.group(2)));
            } else {
                requests.add(Request.of(lines));
            }
        }
        return new HttpFile(variables, requests);
    }

    /**
     * One request, its variables not yet filled in.
     *
     * @param title what stands behind {@code ###}
     * @param name empty where it has none
     * @param expected what must come back, each as it stands behind {@code @expect}
     */
    record Request(
            String title,
            String name,
            List<String> expected,
            String method,
            String address,
            Map<String, String> headers,
            String body) {

        private static Request of(List<String> lines) {
            var title = lines.getFirst().strip();
            var meta = lines.stream().filter(line -> line.startsWith("# @")).toList();
            var rest = lines.subList(1, lines.size()).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            var first = rest.getFirst().split(" ", 2);
            int blank = rest.indexOf("");
            int end = blank < 0 ? rest.size() : blank;
            var headers = new LinkedHashMap<String, String>();
            for (var header : rest.subList(1, end)) {
                var parts = header.split(": ", 2);
                headers.put(parts[0], parts[1]);
            }
            return new Request(
                    title,
                    words(meta, "# @name ").stream().findFirst().orElse(""),
                    words(meta, "# @expect "),
                    first[0],
                    first[1],
                    headers,
                    String.join("\n", rest.subList(end, rest.size())).strip());
        }

        private static List<String> words(List<String> meta, String begin) {
            return meta.stream()
                    .filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .toList();
        }
    }
}
