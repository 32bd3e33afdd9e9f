package org.medicalsuite.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.gateway.testing.Surroundings;
import org.medicalsuite.kernel.testing.Tokens;

/** Where TLS ends before the gateway, what the operator's own proxy says about the client is believed and passed on. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(BehindTrustedProxyTest.ProxyBefore.class)
class BehindTrustedProxyTest {
    @Test
    void the_service_hears_of_the_client_and_not_of_the_proxy() {
        given().auth()
                .oauth2(Tokens.of("sunrise-pediatrics"))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "suite.example")
                .get("/v1/tars")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo(List.of("203.0.113.7")))
                .body("headers.x-forwarded-proto", equalTo(List.of("https")))
                .body("headers.x-forwarded-host", equalTo(List.of("suite.example")));
    }

    /** As docs/gateway.md tells an operator to set it. */
    public static class ProxyBefore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
        }
    }
}
