package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.SharedServers;

/** The collection in {@code docs/http}, as people run it in their editors, against the running suite. */
class HttpFilesJourney {
    private static final Path COLLECTION = Build.root().resolve("docs/http");

    static List<String> files() throws IOException {
        try (var files = Files.list(COLLECTION)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".http"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void each_request_is_answered_as_its_file_says(String name) throws Exception {
        var file = HttpFile.read(COLLECTION.resolve(name));
        var variables = new HashMap<>(file.variables());
        variables.put("door", SuiteUnderTest.running().door().toString());
        variables.put("issuer", SharedServers.running().issuer());
        assertThat(file.requests()).hasSizeGreaterThan(2);
        try (var http = HttpClient.newHttpClient()) {
            var run = new HttpFileRun(http, variables);
            for (var request : file.requests()) {
                run.send(request);
            }
        }
    }
}
