package org.medicalsuite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that were built from the last released contracts still work. */
class ReleasedContractsTest {
    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "cob", "tar"})
    void the_contract_keeps_what_was_released(String service) throws IOException {
        var released = Files.readString(lastRelease().resolve(service + ".yaml"));
        var current = Files.readString(Path.of("..", service + "-service", "openapi.yaml"));

        assertThat(Comparison.broken(released, current))
                .as("docs/contracts.md says what to do about a break")
                .isEmpty();
    }

    /** Releases are named by major and minor number. */
    private static Path lastRelease() throws IOException {
        try (var releases = Files.list(Path.of("released"))) {
            return releases.max(Comparator.comparingInt((Path release) -> number(release, 0))
                            .thenComparingInt(release -> number(release, 1)))
                    .orElseThrow();
        }
    }

    private static int number(Path release, int part) {
        return Integer.parseInt(release.getFileName().toString().split("\\.", -1)[part]);
    }
}
