package org.medicalsuite.eligibility;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.Contract;
import org.medicalsuite.kernel.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ContractTest {
    @Test
    void the_service_serves_its_committed_contract() {
        Contract.holds(
                Path.of("openapi.yaml"),
                given().get("/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
