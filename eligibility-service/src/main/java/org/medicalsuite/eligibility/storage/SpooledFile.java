package org.medicalsuite.eligibility.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file that was received, on this machine's disk until it is closed, so that a slow sender holds nothing up. */
public final class SpooledFile implements AutoCloseable {
    private final Path path;
    private final byte[] sha256;
    private final long bytes;

    private SpooledFile(Path path, byte[] sha256, long bytes) {
        this.path = path;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /** Reads the body to its end. */
    public static SpooledFile of(InputStream body) throws IOException {
        var path = Files.createTempFile("received-", null);
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

    public Path path() {
        return path;
    }

    /** By which the same file is recognised. */
    public byte[] sha256() {
        return sha256.clone();
    }

    /** How long it is. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
