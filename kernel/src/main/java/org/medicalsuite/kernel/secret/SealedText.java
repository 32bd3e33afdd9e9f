package org.medicalsuite.kernel.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text that others may carry but neither read nor make: encrypted and authenticated (AES-256-GCM) under a key that the
 * services share. The purpose is authenticated as well, so that what was given out for one is nothing for another.
 */
public final class SealedText {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte[] purpose;

    /**
     * @param secret at least 32 characters; where there is none, a key of this process alone
     * @param purpose what the text is for
     */
    public SealedText(Optional<String> secret, String purpose) {
        this.key = new SecretKeySpec(secret.map(SealedText::keyOf).orElseGet(this::ownKey), "AES");
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** Another one each time, fit for an address. */
    public String seal(String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** The text; empty where it was not sealed here for this purpose. */
    public Optional<String> open(String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            var rest = new byte[all.length - NONCE];
            ByteBuffer.wrap(all).get(nonce).get(rest);
            return apply(Cipher.DECRYPT_MODE, nonce, rest).map(plain -> new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> apply(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose);
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] keyOf(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("suite.audit.reference-secret has fewer than 32 characters");
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private byte[] ownKey() {
        var made = new byte[32];
        random.nextBytes(made);
        return made;
    }
}
