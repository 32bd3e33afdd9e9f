package org.medicalsuite.cob;

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
    void the_service_serves_the_committed_contract() {
        var served = given().queryParam("format", "yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Contract.holds(Path.of("openapi.yaml"), served);
    }
}
