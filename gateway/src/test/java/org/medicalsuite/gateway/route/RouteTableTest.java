package org.medicalsuite.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    @Test
    void the_first_segment_behind_the_version_decides() {
        var routes = table(Map.of("tar", target("http://localhost:8083", "/v1/tars")));
        assertThat(routes.find("/v1/tars")).map(Route::name).contains("tar");
        assertThat(routes.find("/v1/tars/7/decisions")).map(Route::name).contains("tar");
        assertThat(routes.find("/v1/tarsal")).isEmpty();
        assertThat(routes.find("/v1")).isEmpty();
        assertThat(routes.find("/v1/")).isEmpty();
        assertThat(routes.find("/v2/tars")).isEmpty();
        assertThat(routes.find("/q/health")).isEmpty();
    }

    @Test
    void a_route_without_limits_of_its_own_has_the_default_ones() {
        var route = table(Map.of("tar", target("http://localhost:8083", "/v1/tars")))
                .named("tar");
        assertThat(route).map(Route::maxBody).contains(1024L);
        assertThat(route).map(Route::answerTimeout).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_service_without_a_port_is_called_at_the_usual_one() {
        assertThat(table(Map.of("tar", target("https://tar", "/v1/tars"))).named("tar"))
                .map(route -> route.service().port())
                .contains(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tars", "/v1", "/v1/", "/v1/tars/", "/v1/tars/open", "/v2/tars", "/q/health", "/v1/../q"})
    void only_collections_can_be_routed(String path) {
        assertThatThrownBy(() -> table(Map.of("tar", target("http://localhost:8083", path))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suite.routes.tar.paths");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8083", "ftp://localhost", "http://localhost/tar", "http://localhost?x", "/tars"})
    void a_service_is_a_host_and_a_port(String url) {
        assertThatThrownBy(() -> table(Map.of("tar", target(url, "/v1/tars"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suite.routes.tar.url");
    }

    @Test
    void two_services_cannot_claim_one_collection() {
        assertThatThrownBy(() -> table(Map.of(
                        "cob", target("http://localhost:8082", "/v1/tars"),
                        "tar", target("http://localhost:8083", "/v1/tars"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/v1/tars is claimed by");
    }

    private static RouteTable table(Map<String, RouteSettings.Target> targets) {
        return new RouteTable(() -> targets, new RouteDefaults() {
            @Override
            public MemorySize maxBodySize() {
                return new MemorySize(BigInteger.valueOf(1024));
            }

            @Override
            public Duration answerTimeout() {
                return Duration.ofSeconds(30);
            }
        });
    }

    private static RouteSettings.Target target(String url, String path) {
        return new RouteSettings.Target() {
            @Override
            public URI url() {
                return URI.create(url);
            }

            @Override
            public List<String> paths() {
                return List.of(path);
            }

            @Override
            public Optional<MemorySize> maxBodySize() {
                return Optional.empty();
            }

            @Override
            public Optional<Duration> answerTimeout() {
                return Optional.empty();
            }

            @Override
            public Optional<String> contract() {
                return Optional.empty();
            }
        };
    }
}
