package org.medicalsuite.tar.door;

import static io.restassured.RestAssured.given;
import static org.medicalsuite.tar.SampleTars.FEED;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.fresh;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.medicalsuite.kernel.testing.Tokens;

/** Claims that move units of a request, and documents that come to it. */
public final class Claims {
    private Claims() {}

    /** A claim within all bounds. */
    public static Body of(TarAtTheDoor tar, String claimId, int units) {
        return Body.of("line", 1)
                .with("claimId", claimId)
                .with("pricingIndicator", Deeds.INDICATOR)
                .with("serviceCode", tar.wanted().serviceCode())
                .with("providerNpi", Wanted.NPI)
                .with("units", units)
                .with("serviceDate", tar.wanted().from());
    }

    public static JsonPath draw(TarAtTheDoor tar, Body claim) {
        return moved(tar, "draws", claim);
    }

    public static JsonPath giveBack(TarAtTheDoor tar, String claimId) {
        return moved(tar, "voids", Body.of("line", 1).with("claimId", claimId));
    }

    public static void drawn(TarAtTheDoor tar, String claimId, int units) {
        var answer = draw(tar, of(tar, claimId, units));
        if (!"DRAWN".equals(answer.getString("outcome"))) {
            throw new IllegalStateException("The units were not drawn: " + answer.getString("basis.rule"));
        }
    }

    /** So many units in use by a first claim. */
    public static void used(TarAtTheDoor tar, int units) {
        if (units > 0) {
            drawn(tar, "C1", units);
        }
    }

    /** A document of the request. */
    public static void attached(TarAtTheDoor tar) {
        given().auth()
                .oauth2(Tokens.of(SUNRISE))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/pdf")
                .header("Idempotency-Key", fresh())
                .body("%PDF-1.7 the prescription".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/tar-attachments/{n}?document=18842-5", tar.number())
                .then()
                .statusCode(201);
    }

    private static JsonPath moved(TarAtTheDoor tar, String route, Body claim) {
        return as(FEED).body(claim.text())
                .post("/v1/tars/{n}/{route}", tar.number(), route)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
