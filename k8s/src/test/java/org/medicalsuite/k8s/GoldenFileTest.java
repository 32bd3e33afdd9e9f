package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Shows in a review what a change of the chart does to a cluster. Written anew by -Dgolden.update. */
class GoldenFileTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "golden", "defaults.yaml").toAbsolutePath();

    @Test
    void the_default_render_is_the_reviewed_one() throws IOException {
        var text = Scenario.DEFAULTS.rendering().text();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN, text);
        }

        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }
}
