package org.medicalsuite.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Build;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.suite.run.Questions;

/**
 * The generated TypeScript client: type-checked, then run against the suite. Needs Node and the two packages that
 * {@code npm ci} brings; continuous integration has them, other machines may not.
 */
class TypeScriptClientJourney {
    private static final Path CLIENT = Build.root().resolve("clients/typescript");
    private static final Path COMPILER = CLIENT.resolve("node_modules/typescript/bin/tsc");

    @Test
    void the_client_is_type_checked_and_asks_through_the_door() throws Exception {
        assumeThat(COMPILER)
                .as("Run npm ci in clients/typescript to test the TypeScript client")
                .exists();
        assumeThat(CLIENT.resolve("target/generated/tar/index.ts"))
                .as("The module clients/typescript was not built")
                .exists();
        var questions = new Questions(Clock.systemUTC());
        var cin = new ObjectMapper()
                .readTree(questions.eligibilityInquiry())
                .get("cin")
                .asText();

        run(Map.of(), "node", COMPILER.toString());
        var told = run(
                Map.of(
                        "SUITE_DOOR", SuiteUnderTest.running().door().toString(),
                        "SUITE_TOKEN", Tokens.of("sunrise-pediatrics"),
                        "SUITE_TODAY", questions.today().toString(),
                        "SUITE_CIN", cin),
                "node",
                "--test",
                "target/js/test/");

        assertThat(told).contains("# pass 3").contains("# fail 0");
    }

    private static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("typescript-client", ".log");
        var builder = new ProcessBuilder(List.of(command))
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            var told = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(told).isZero();
            return told;
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }
}
