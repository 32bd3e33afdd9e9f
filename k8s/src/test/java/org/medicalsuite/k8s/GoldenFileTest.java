package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows in a review what a change of the chart does to a cluster. Written anew by -Dgolden.update. */
class GoldenFileTest {
    @ParameterizedTest
    @EnumSource(names = {"DEFAULTS", "PROD", "EVERYTHING"})
    void the_render_is_the_reviewed_one(Scenario scenario) throws IOException {
        var golden = Path.of(
                        "src", "test", "resources", "golden", scenario.name().toLowerCase(Locale.ROOT) + ".yaml")
                .toAbsolutePath();
        var text = withoutConfigMaps(scenario.rendering().text());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /** They repeat files of the chart, which are reviewed as they are. */
    private static String withoutConfigMaps(String text) {
        return Arrays.stream(text.split("(?m)^---\n"))
                .filter(object -> !object.contains("\nkind: ConfigMap\n"))
                .collect(Collectors.joining("---\n"));
    }
}
