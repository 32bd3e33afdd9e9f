package org.medicalsuite.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LintTest {
    @TempDir
    Path folder;

    @Test
    void the_chart_as_it_stands_passes() {
        var result = Chart.lint(Chart.FOLDER);

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_chart_passes_with_the_values_of_every_scenario(Scenario scenario) throws IOException {
        copyOfTheChart();
        var values = Yaml.read(Chart.FOLDER.resolve("values.yaml"));
        for (var file : scenario.files()) {
            values = Yaml.merge(values, Yaml.read(file));
        }
        Yaml.write(values, folder.resolve("values.yaml"));

        var result = Chart.lint(folder);

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void a_template_that_is_no_yaml_fails() throws IOException {
        copyOfTheChart();
        Files.writeString(folder.resolve("templates/broken.yaml"), "kind: [");

        assertThat(Chart.lint(folder).isFailed()).isTrue();
    }

    private void copyOfTheChart() throws IOException {
        try (var files = Files.walk(Chart.FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
