package org.medicalsuite.eligibility.inquiry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Text that many answers share, kept once.
 *
 * @param id the first sixteen bytes of the text's SHA-256, so that the same text has the same id in every process
 */
record SharedPart(UUID id, String text) {
    static SharedPart of(String text) {
        try {
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new SharedPart(new UUID(digest.getLong(), digest.getLong()), text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
