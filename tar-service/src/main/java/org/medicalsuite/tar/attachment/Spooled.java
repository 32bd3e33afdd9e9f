package org.medicalsuite.tar.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/**
 * A document as it came in, on disk until it is stored: a slow sender keeps no connection to the database, and no
 * document is held in memory.
 *
 * @param head its first bytes, up to {@link MediaTypes#HEAD}, in hexadecimal
 */
record Spooled(Path file, long size, String sha256, String head) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /**
     * Reads a body to its end.
     *
     * @param most bytes that are taken; a longer body is refused as soon as it shows
     */
    static Spooled read(InputStream body, long most) {
        try {
            var file = Files.createTempFile("attachment", null);
            try {
                return read(body, most, file);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be read", e);
        }
    }

    private static Spooled read(InputStream body, long most, Path file) throws IOException {
        var digest = newDigest();
        long size = 0;
        var head = "";
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            for (int read = body.readNBytes(buffer, 0, BUFFER); read > 0; read = body.readNBytes(buffer, 0, BUFFER)) {
                if (size == 0) {
                    head = HexFormat.of().formatHex(buffer, 0, Math.min(read, MediaTypes.HEAD));
                }
                size += read;
                if (size > most) {
                    throw new Refusal(ProblemType.BODY_TOO_LARGE, "Send at most %d bytes".formatted(most));
                }
                out.write(buffer, 0, read);
            }
        }
        return new Spooled(file, size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The spooled document could not be removed", e);
        }
    }
}
