package org.medicalsuite.tar.attachment;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts, gets and deletes objects of one bucket of an S3-compatible store. */
@Singleton
public class S3 {
    private final S3Client client;
    private final String bucket;

    public S3(
            S3Client client,
            @ConfigProperty(name = "tar.attachments.s3.bucket", defaultValue = "tar-attachments") String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Refuses to be without a key. */
    void requireCredentials() {
        client.serviceClientConfiguration()
                .credentialsProvider()
                .resolveIdentity()
                .join();
    }

    /** Stores a file under a key; answers when the store has it whole, by its own check of the sum. */
    void put(UUID key, Path file, String sha256) {
        var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        asking(() -> client.putObject(
                put -> put.bucket(bucket).key(key.toString()).checksumSHA256(sum), RequestBody.fromFile(file)));
    }

    InputStream get(UUID key) {
        return asking(() -> client.getObject(get -> get.bucket(bucket).key(key.toString())));
    }

    /** Deletes an object; one that is not there is as good as deleted. */
    void delete(UUID key) {
        asking(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.toString())));
    }

    /** What the store says against us (a wrong key, a missing bucket) is our fault and no matter of trying again. */
    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (AwsServiceException e) {
            if (e.statusCode() < 500) {
                throw new IllegalStateException("The store of documents refused", e);
            }
            throw unavailable(e);
        } catch (SdkException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(SdkException cause) {
        var refusal =
                new Refusal(ProblemType.UPSTREAM_UNAVAILABLE, "The store of documents does not answer; try again");
        refusal.initCause(cause);
        return refusal;
    }
}
