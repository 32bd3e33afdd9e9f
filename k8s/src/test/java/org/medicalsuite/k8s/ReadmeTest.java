package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The README's table is made of values.yaml. Written anew by -Dgolden.update. */
class ReadmeTest {
    private static final String BEGIN = "<!-- values -->\n";
    private static final String END = "<!-- end of values -->\n";

    private final ValueComments values = new ValueComments();

    @Test
    void the_table_is_what_the_values_say() throws IOException {
        var file = Chart.FOLDER.resolve("README.md");
        var readme = Files.readString(file);
        var begin = readme.indexOf(BEGIN) + BEGIN.length();
        var end = readme.indexOf(END);
        assertThat(begin).isLessThanOrEqualTo(end);
        if (System.getProperty("golden.update") != null) {
            readme = readme.substring(0, begin) + values.table() + readme.substring(end);
            Files.writeString(file, readme);
            end = readme.indexOf(END);
        }

        assertThat(readme.substring(begin, end)).isEqualTo(values.table());
    }

    @Test
    void every_value_is_explained() {
        assertThat(values.silent()).isEmpty();
    }
}
