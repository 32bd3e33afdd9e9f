package org.medicalsuite.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/tars",
                "/v1/tars/",
                "/v1/tars/0123456789",
                "/v1/counties/19",
                "/api/swagger-ui.css",
                "/.well-known/smart-configuration",
                "/v1/tars/tar_01HZX-4.5~a:b@c"
            })
    void a_plain_path_may_pass(String path) {
        assertThat(CanonicalPath.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/tars",
                "//",
                "//v1/tars",
                "/v1//tars",
                "/v1/tars//",
                "/./v1/tars",
                "/v1/./tars",
                "/v1/tars/.",
                "/v1/../q/metrics",
                "/v1/tars/..",
                "/v1/%74ars",
                "/v1/%2e%2e/q/metrics",
                "/v1/%2E/tars",
                "/v1%2Ftars",
                "/v1/tars%00",
                "/v1/tars%20",
                "/v1/%252e%252e/q",
                "/v1/tars;a=b",
                "/v1;a=b/tars",
                "/v1/..;/q/metrics",
                "/v1\\tars",
                "/v1/tars\\..\\..",
                "/v1/tärs",
                "/v1/tars#here",
                "/v1/ta rs",
                "/v1/tars\t",
                "/v1/tars?"
            })
    void a_path_with_more_than_one_reading_may_not(String path) {
        assertThat(CanonicalPath.isCanonical(path)).isFalse();
    }

    @Test
    void no_path_is_no_plain_path() {
        assertThat(CanonicalPath.isCanonical(null)).isFalse();
    }
}
