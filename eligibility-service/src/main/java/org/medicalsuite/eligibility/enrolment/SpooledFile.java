package org.medicalsuite.eligibility.enrolment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file that was received, on this machine's disk until it is closed.
 *
 * @param sha256 by which the same file is recognised
 * @param bytes how long it is
 */
record SpooledFile(Path path, byte[] sha256, long bytes) implements AutoCloseable {
    static SpooledFile of(InputStream body) throws IOException {
        var path = Files.createTempFile("enrollment-", ".834");
        try (var digesting = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(path)) {
            var bytes = digesting.transferTo(out);
            return new SpooledFile(path, digesting.getMessageDigest().digest(), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
