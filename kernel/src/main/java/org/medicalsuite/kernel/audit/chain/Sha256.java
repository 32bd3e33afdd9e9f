package org.medicalsuite.kernel.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. */
public final class Sha256 {
    static final int LENGTH = 32;

    /** What stands before the first seal. */
    static final Sha256 NONE = new Sha256(new byte[LENGTH]);

    private final byte[] value;

    private Sha256(byte[] value) {
        this.value = value;
    }

    /** A value that was stored. */
    static Sha256 of(byte[] stored) {
        if (stored.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 value has 32 bytes");
        }
        return new Sha256(stored.clone());
    }

    /** The value of some texts in order; each is taken with its length, so that no two lists read alike. */
    static Sha256 ofTexts(Iterable<String> texts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return new Sha256(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    byte[] bytes() {
        return value.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
