package org.medicalsuite.kernel.audit.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.FieldFault;
import org.medicalsuite.kernel.MalformedValue;
import org.medicalsuite.kernel.Refusal;

/**
 * Names a person in an address without saying who it is. The reference is the CIN and the end of its time, encrypted and
 * authenticated (AES-256-GCM) under a key that the services share: each can read what another gave out, two references of
 * one person do not look alike, and one that lies in a browser's history is soon worth nothing.
 */
@Singleton
public class PersonReferences {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int CIN = 9;
    private static final int LENGTH = NONCE + Long.BYTES + CIN + TAG_BITS / 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Duration lasts;
    private final Clock clock;

    /**
     * @param secret at least 32 characters, the same in all services; where there is none, each process makes its own and
     *     understands only its own references
     */
    @Inject
    public PersonReferences(
            @ConfigProperty(name = "suite.audit.reference-secret") Optional<String> secret,
            @ConfigProperty(name = "suite.audit.reference-lasts", defaultValue = "12h") Duration lasts,
            Clock clock) {
        this.key = new SecretKeySpec(secret.map(PersonReferences::keyOf).orElseGet(this::ownKey), "AES");
        this.lasts = lasts;
        this.clock = clock;
    }

    /** A new reference and when it ends. */
    public PersonReference of(Cin person) {
        var until = clock.instant().plus(lasts);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var plain = ByteBuffer.allocate(Long.BYTES + CIN)
                .putLong(until.getEpochSecond())
                .put(person.value().getBytes(StandardCharsets.US_ASCII))
                .array();
        var sealed = ByteBuffer.allocate(LENGTH).put(nonce).put(apply(Cipher.ENCRYPT_MODE, nonce, plain));
        return new PersonReference(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array()),
                Instant.ofEpochSecond(until.getEpochSecond()));
    }

    /** The person whom a reference names; refused where it is none of ours or its time is over. */
    public Cin read(String reference) {
        try {
            var sealed = Base64.getUrlDecoder().decode(reference);
            if (sealed.length != LENGTH) {
                throw refused();
            }
            var buffer = ByteBuffer.wrap(sealed);
            var nonce = new byte[NONCE];
            buffer.get(nonce);
            var rest = new byte[buffer.remaining()];
            buffer.get(rest);
            var plain = ByteBuffer.wrap(apply(Cipher.DECRYPT_MODE, nonce, rest));
            if (!clock.instant().isBefore(Instant.ofEpochSecond(plain.getLong()))) {
                throw refused();
            }
            return new Cin(StandardCharsets.US_ASCII.decode(plain).toString());
        } catch (IllegalArgumentException | NotOurs e) {
            throw refused();
        }
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new NotOurs(e);
        }
    }

    private static Refusal refused() {
        return Refusal.invalid(FieldFault.of(
                "person",
                new MalformedValue(
                        "PERSON_REFERENCE",
                        "This is no reference of a person, or its time is over",
                        "Ask for a new one: POST /v1/audit-record-inquiries")));
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

    private static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs(Exception cause) {
            super("not encrypted here", cause);
        }
    }
}
