package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the requests of one file in their order and holds their answers against what the file expects. */
final class HttpFileRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HOLE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern DATE = Pattern.compile("\\$datetime \"YYYY-MM-DD\"(?: (-?\\d+) ([dMy]))?");
    private static final Pattern TAKEN = Pattern.compile("(\\w+)\\.response\\.(body|headers)\\.(.+)");

    private final HttpClient http;
    private final Map<String, String> variables;
    private final Map<String, HttpResponse<String>> answers = new HashMap<>();

    /** @param variables of the file, those of the surroundings put over them */
    HttpFileRun(HttpClient http, Map<String, String> variables) {
        this.http = http;
        this.variables = variables;
    }

    void send(HttpFile.Request asked) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(filled(asked.address())))
                .method(asked.method(), HttpRequest.BodyPublishers.ofString(filled(asked.body())));
        asked.headers().forEach((name, value) -> request.header(name, filled(value)));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(asked.expected()).as("what %s expects", asked.title()).isNotEmpty();
        for (var expected : asked.expected()) {
            hold(expected, answer);
        }
        answers.put(asked.name(), answer);
    }

    private static void hold(String expected, HttpResponse<String> answer) throws IOException {
        var words = expected.split(" ", 3);
        var as = expected + " of " + answer.body();
        if (words[0].equals("status")) {
            assertThat(answer.statusCode()).as(as).isEqualTo(Integer.parseInt(words[1]));
        } else if (words[0].equals("header")) {
            assertThat(answer.headers().firstValue(words[1])).as(as).contains(words[2]);
        } else if (words[1].equals("contains")) {
            assertThat(at(words[0], answer)).as(as).contains(words[2]);
        } else {
            assertThat(at(words[0], answer)).as(as).isEqualTo(expected.substring(words[0].length() + 1));
        }
    }

    /** The text at a path such as {@code $.errors[0].field}. */
    private static String at(String path, HttpResponse<String> answer) throws IOException {
        var pointer = path.substring(1).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        return JSON.readTree(answer.body()).at(pointer).asText();
    }

    private String filled(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1))));
    }

    private String value(String hole) {
        var date = DATE.matcher(hole);
        var taken = TAKEN.matcher(hole);
        if (hole.equals("$guid")) {
            return UUID.randomUUID().toString();
        }
        if (date.matches()) {
            return date(date);
        }
        if (taken.matches()) {
            return taken(taken.group(1), taken.group(2), taken.group(3));
        }
        assertThat(variables).containsKey(hole);
        return filled(variables.getOrDefault(hole, ""));
    }

    private static String date(Matcher asked) {
        var today = LocalDate.now(ZoneOffset.UTC);
        if (asked.group(1) == null) {
            return today.toString();
        }
        long amount = Long.parseLong(asked.group(1));
        return switch (asked.group(2)) {
            case "d" -> today.plusDays(amount).toString();
            case "M" -> today.plusMonths(amount).toString();
            default -> today.plusYears(amount).toString();
        };
    }

    private String taken(String name, String part, String path) {
        var answer = Objects.requireNonNull(answers.get(name), () -> "no request before is called " + name);
        try {
            return part.equals("headers") ? answer.headers().firstValue(path).orElseThrow() : at(path, answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
