package org.medicalsuite.tar.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.LA_CARE;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AttachmentTest {
    private static final String PDF = "application/pdf";
    private static final String SUMMARY = "18842-5";

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_document_of_several_pieces_comes_back_as_it_was_sent() throws Exception {
        var number = submitted(submission());
        var document = pdf(700_000);
        var checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));

        String location = add(SUNRISE, number, fresh(), PDF, document)
                .statusCode(201)
                .body("size", equalTo(700_000))
                .body("sha256", equalTo(checksum))
                .body("document", equalTo(SUMMARY))
                .extract()
                .header("Location");

        var shown = as(CONSULTANT).get(location).then().statusCode(200).extract();
        assertThat(shown.asByteArray()).isEqualTo(document);
        assertThat(shown.contentType()).isEqualTo(PDF);
        assertThat(shown.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tar-" + number + "-" + SUMMARY + ".pdf\"");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 89504e470d0a1a0a0000",
        "image/png, 255044462d312e37",
        "image/jpeg, 4d5a9000",
        "image/tiff, 3c68746d6c3e",
        "application/pdf, 25",
    })
    void a_document_of_a_false_type_is_refused_and_nothing_is_stored(String declared, String hex) {
        var number = submitted(submission());
        var before = count(dataSource, "tar_attachment");
        add(SUNRISE, number, fresh(), declared, HexFormat.of().parseHex(hex))
                .statusCode(400)
                .body("errors[0].code", equalTo("ATTACHMENT_TYPE_FALSE"));
        assertThat(count(dataSource, "tar_attachment")).isEqualTo(before);
    }

    @Test
    void an_empty_document_a_foreign_type_and_an_unknown_kind_are_refused() {
        var number = submitted(submission());
        add(SUNRISE, number, fresh(), PDF, new byte[0])
                .statusCode(400)
                .body("errors[0].code", equalTo("ATTACHMENT_EMPTY"));
        add(SUNRISE, number, fresh(), "text/html", pdf(100)).statusCode(415);
        upload(SUNRISE, PDF, pdf(100))
                .header("Idempotency-Key", fresh())
                .post("/v1/tar-attachments/{number}?document=1-1", number)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("DOCUMENT_UNKNOWN"));
    }

    @Test
    void a_document_over_the_limit_is_refused_and_nothing_is_stored() {
        var number = submitted(submission());
        var before = count(dataSource, "tar_attachment_piece");
        add(SUNRISE, number, fresh(), PDF, pdf(1_000_001)).statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        assertThat(count(dataSource, "tar_attachment_piece")).isEqualTo(before);
    }

    @Test
    void a_document_that_does_not_have_the_stated_checksum_is_refused() {
        var number = submitted(submission());
        upload(SUNRISE, PDF, pdf(100))
                .header("Idempotency-Key", fresh())
                .header("X-Content-SHA256", "00".repeat(32))
                .post("/v1/tar-attachments/{number}?document={code}", number, SUMMARY)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CHECKSUM_DIFFERS"));
    }

    @Test
    void a_repeat_stores_it_once_and_another_document_under_the_same_key_is_refused() {
        var number = submitted(submission());
        var key = fresh();
        var document = pdf(5_000);
        String first = add(SUNRISE, number, key, PDF, document)
                .statusCode(201)
                .extract()
                .path("id");
        add(SUNRISE, number, key, PDF, document).statusCode(201).body("id", equalTo(first));
        add(SUNRISE, number, key, PDF, pdf(5_001)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as(SUNRISE).get("/v1/tar-attachments/{number}", number).then().body("$", hasSize(1));
        add(SUNRISE, number, null, PDF, document).statusCode(428);
    }

    @Test
    void a_withdrawn_document_stays_listed_and_is_shown_no_more() {
        var number = submitted(submission());
        String location =
                add(SUNRISE, number, fresh(), PDF, pdf(2_000)).extract().header("Location");
        String at = as(SUNRISE)
                .post(location + "/withdrawals")
                .then()
                .statusCode(200)
                .body("withdrawnAt", notNullValue())
                .extract()
                .path("withdrawnAt");
        as(SUNRISE).post(location + "/withdrawals").then().statusCode(200).body("withdrawnAt", equalTo(at));
        as(SUNRISE).get(location).then().statusCode(404);
        as(SUNRISE)
                .get("/v1/tar-attachments/{number}", number)
                .then()
                .body("$", hasSize(1))
                .body("[0].withdrawnAt", equalTo(at));
    }

    @Test
    void only_the_submitter_adds_and_only_the_entitled_see() {
        var number = submitted(submission());
        String location = add(SUNRISE, number, fresh(), PDF, pdf(2_000))
                .header("Location", matchesPattern(".*/v1/tar-attachments/[0-9]{10}/[0-9a-f-]{36}"))
                .extract()
                .header("Location");
        add(VALLEY, number, fresh(), PDF, pdf(100)).statusCode(404);
        add(CONSULTANT, number, fresh(), PDF, pdf(100)).statusCode(403);
        as(VALLEY).get(location).then().statusCode(404);
        as(VALLEY).get("/v1/tar-attachments/{number}", number).then().statusCode(404);
        as(LA_CARE).get(location).then().statusCode(404);
        as(VALLEY).post(location + "/withdrawals").then().statusCode(404);
        given().get(location).then().statusCode(401);
        as(SUNRISE).get("/v1/tar-attachments/{number}/no-id", number).then().statusCode(404);
    }

    @Test
    void what_is_stored_cannot_be_changed_or_deleted() {
        add(SUNRISE, submitted(submission()), fresh(), PDF, pdf(100)).statusCode(201);
        for (var table : Arrays.asList("tar_attachment", "tar_attachment_piece", "tar_attachment_withdrawal")) {
            assertThatThrownBy(() -> {
                        try (var connection = dataSource.getConnection();
                                var statement = connection.createStatement()) {
                            statement.execute("delete from " + table);
                        }
                    })
                    .hasMessageContaining("append-only");
        }
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var header = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, bytes, 0, Math.min(size, header.length));
        return bytes;
    }

    private static RequestSpecification upload(String client, String type, byte[] document) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(document);
    }

    private static ValidatableResponse add(
            String client, String number, @Nullable String key, String type, byte[] document) {
        var request = upload(client, type, document);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/tar-attachments/{number}?document={code}", number, SUMMARY)
                .then();
    }
}
