package org.medicalsuite.tar.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.tar.SampleTars.CONSULTANT;
import static org.medicalsuite.tar.SampleTars.SUNRISE;
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
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.testing.RealServers;
import org.medicalsuite.kernel.testing.Tokens;

/** Documents in an S3 server that answers over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(value = S3Server.class, restrictToAnnotatedClass = true)
class S3ContentTest {
    @Inject
    AgroalDataSource dataSource;

    @Inject
    S3Content content;

    @Inject
    AttachmentStore store;

    // Other tests start the service without this setting.
    @ConfigProperty(name = "tar.attachments.s3.endpoint")
    Optional<String> configured;

    @Test
    void a_document_goes_to_the_object_store_and_comes_back_as_it_was_sent() {
        var number = submitted(submission());
        var document = pdf(300_000);
        var pieces = count(dataSource, "tar_attachment_piece");
        String id = add(number, fresh(), document).statusCode(201).extract().path("id");

        assertThat(count(dataSource, "tar_attachment_piece")).isEqualTo(pieces);
        assertThat(count(dataSource, "tar_object_upload")).isZero();
        assertThat(object(id).statusCode(200).extract().asByteArray()).isEqualTo(document);
        assertThat(as(CONSULTANT)
                        .get("/v1/tar-attachments/{n}/{id}", number, id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(document);
    }

    @Test
    void content_that_was_changed_in_the_object_store_is_not_given_out_whole() throws Exception {
        var number = submitted(submission());
        var document = pdf(200_000);
        String id = add(number, fresh(), document).statusCode(201).extract().path("id");
        var attachment = store.find(new TarNumber(number), UUID.fromString(id)).orElseThrow();
        document[100_000]++;
        put(id, document);

        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> content.copy(attachment, out)).isInstanceOf(IOException.class);
        assertThat(out.size()).isLessThan(document.length);
    }

    @Test
    void what_was_brought_for_a_refused_request_is_taken_back() {
        var number = submitted(submission());
        var key = fresh();
        String id = add(number, key, pdf(1_000)).statusCode(201).extract().path("id");
        var before = objects();

        add(number, key, pdf(1_001)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        add(number, key, pdf(1_000)).statusCode(201).body("id", equalTo(id));

        assertThat(objects()).isEqualTo(before);
        assertThat(count(dataSource, "tar_object_upload")).isZero();
    }

    @Test
    void abandoned_uploads_are_swept_up_once_and_those_under_way_are_left_alone() throws Exception {
        var abandoned = UUID.randomUUID();
        var underWay = UUID.randomUUID();
        note(abandoned, "61 minutes");
        note(underWay, "59 minutes");
        put(abandoned.toString(), pdf(100));
        put(underWay.toString(), pdf(100));

        int swept = 0;
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : replicas.invokeAll(Collections.<Callable<Integer>>nCopies(3, content::sweep))) {
                swept += replica.get();
            }
        }
        assertThat(swept).isEqualTo(1);
        object(abandoned.toString()).statusCode(404);
        object(underWay.toString()).statusCode(200);
        execute("delete from tar_object_upload");
    }

    @Test
    void a_document_that_came_before_is_still_read_from_the_database() throws Exception {
        var number = submitted(submission());
        var id = UUID.randomUUID();
        execute("""
                with a as (
                    insert into tar_attachment (id, tar_number, document, media_type, size, sha256, received_at,
                        submitted_by, kept_in)
                    values ('%s', '%s', '18842-5', 'application/pdf', 8, sha256('%%PDF-1.7'), '%s', 'x', 'DATABASE'))
                insert into tar_attachment_piece (attachment_id, piece, content) values ('%s', 0, '%%PDF-1.7')
                """.formatted(id, number, Instant.now(), id));
        assertThat(as(CONSULTANT)
                        .get("/v1/tar-attachments/{n}/{id}", number, id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("%PDF-1.7");
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    private static ValidatableResponse add(String number, String key, byte[] document) {
        return given().auth()
                .oauth2(Tokens.of(SUNRISE))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/pdf", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", key)
                .contentType("application/pdf")
                .body(document)
                .post("/v1/tar-attachments/{n}?document=18842-5", number)
                .then();
    }

    private ValidatableResponse object(String key) {
        return given().get("%s/%s/%s".formatted(configured.orElseThrow(), S3Server.BUCKET, key))
                .then();
    }

    private void put(String key, byte[] bytes) {
        given().body(bytes)
                .put("%s/%s/%s".formatted(configured.orElseThrow(), S3Server.BUCKET, key))
                .then()
                .statusCode(200);
    }

    /** How many objects the bucket has. */
    private int objects() {
        return given().get("%s/%s?list-type=2".formatted(configured.orElseThrow(), S3Server.BUCKET))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("<Key>", -1)
                .length;
    }

    private void note(UUID id, String age) throws SQLException {
        execute("insert into tar_object_upload (object, begun_at) values ('%s', now() - interval '%s')"
                .formatted(id, age));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
