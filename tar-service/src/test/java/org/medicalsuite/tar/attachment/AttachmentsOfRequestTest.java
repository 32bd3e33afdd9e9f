package org.medicalsuite.tar.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.COUNTY;
import static org.medicalsuite.tar.SampleTars.MEMBER;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
import static org.medicalsuite.tar.SampleTars.VALLEY;
import static org.medicalsuite.tar.SampleTars.as;
import static org.medicalsuite.tar.SampleTars.count;
import static org.medicalsuite.tar.SampleTars.fresh;
import static org.medicalsuite.tar.SampleTars.read;
import static org.medicalsuite.tar.SampleTars.submission;
import static org.medicalsuite.tar.SampleTars.submit;
import static org.medicalsuite.tar.SampleTars.submitted;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;
import org.medicalsuite.kernel.testing.Wire;

/** Documents as part of their request, and what is left of an upload that does not end. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AttachmentsOfRequestTest {
    private static final String DOCUMENT = "%PDF-1.7\n" + "signed prescription\n".repeat(500);

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_request_lists_its_documents_with_where_each_is() {
        var number = submit(SUNRISE, fresh(), submission())
                .statusCode(201)
                .body("attachments", emptyIterable())
                .extract()
                .<String>path("tarNumber");
        String first = add(number, fresh()).statusCode(201).extract().path("id");
        String second = add(number, fresh()).statusCode(201).extract().path("id");
        as(SUNRISE)
                .post("/v1/tar-attachments/{n}/{id}/withdrawals", number, second)
                .then()
                .statusCode(200);

        String href = read(CONSULTANT, number)
                .body("attachments", hasSize(2))
                .body("attachments[0].id", equalTo(first))
                .body("attachments[0].document", equalTo("18842-5"))
                .body("attachments[0].mediaType", equalTo("application/pdf"))
                .body("attachments[0].size", equalTo(DOCUMENT.length()))
                .body("attachments[0].status", equalTo("STORED"))
                .body("attachments[1].id", equalTo(second))
                .body("attachments[1].status", equalTo("WITHDRAWN"))
                .body("attachments[1].href", nullValue())
                .extract()
                .path("attachments[0].href");
        assertThat(as(CONSULTANT).get(href).then().statusCode(200).extract().asString())
                .isEqualTo(DOCUMENT);
    }

    @Test
    void the_documents_cost_a_look_up_no_further_round_trip() {
        var number = submitted(submission());
        add(number, fresh()).statusCode(201);
        read(SUNRISE, number).statusCode(200);
        var wire = new Wire();
        try (wire) {
            read(SUNRISE, number).body("attachments", hasSize(1));
        }
        assertThat(wire.roundTrips()).as("%s", wire.steps()).isEqualTo(2);
    }

    @Test
    void the_member_sees_which_documents_there_are_and_nobody_else_without_a_part_in_it() {
        var number = submitted(submission());
        add(number, fresh()).statusCode(201);
        as(MEMBER).get("/v1/tar-attachments/{n}", number).then().statusCode(200).body("$", hasSize(1));
        as(MEMBER)
                .get("/v1/tar-attachments/{n}", submitted(submission().replace("91234567A", "97654321B")))
                .then()
                .statusCode(404);
        as(VALLEY).get("/v1/tar-attachments/{n}", number).then().statusCode(404);
        as(COUNTY).get("/v1/tar-attachments/{n}", number).then().statusCode(403);
    }

    @Test
    void an_upload_that_is_cut_in_the_middle_leaves_nothing_and_can_be_repeated() throws Exception {
        var number = submitted(submission());
        var before = rows();
        var key = fresh();
        cut(number, key);
        assertThat(rows()).isEqualTo(before);
        read(SUNRISE, number).body("attachments", emptyIterable());

        add(number, key).statusCode(201);
        read(SUNRISE, number).body("attachments", hasSize(1));
    }

    @Test
    void a_body_that_is_no_document_is_held_to_a_megabyte_whether_it_says_its_length_or_not() throws Exception {
        var before = count(dataSource, "tar");
        var body = submission().replace("Six weeks", "x".repeat(1_100_000));
        submit(SUNRISE, fresh(), body).statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));

        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/tars"))
                .header("Authorization", "Bearer " + Tokens.of(SUNRISE))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", fresh())
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
        assertThat(count(dataSource, "tar")).isEqualTo(before);
    }

    /** Announces a document, sends half of it and hangs up; returns when the service has hung up as well. */
    private static void cut(String number, String key) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write("""
                            POST /v1/tar-attachments/%s?document=18842-5 HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Idempotency-Key: %s\r
                            Content-Type: application/pdf\r
                            Content-Length: %d\r
                            \r
                            %s""".formatted(
                            number,
                            Tokens.of(SUNRISE),
                            key,
                            DOCUMENT.length(),
                            DOCUMENT.substring(0, DOCUMENT.length() / 2))
                    .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotContain("201");
        }
    }

    private String rows() {
        return count(dataSource, "tar_attachment") + " " + count(dataSource, "tar_attachment_piece");
    }

    private static ValidatableResponse add(String number, String key) {
        return given().auth()
                .oauth2(Tokens.of(SUNRISE))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/pdf", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", key)
                .contentType("application/pdf")
                .body(DOCUMENT.getBytes(StandardCharsets.US_ASCII))
                .post("/v1/tar-attachments/{n}?document=18842-5", number)
                .then();
    }
}
