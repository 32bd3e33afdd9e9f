package org.medicalsuite.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks texts so that the gateway, on any replica, knows its own again (HMAC with SHA-256). */
@Singleton
public class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final String secret;

    /** Refuses a portal without a secret worth the name: the gateway then does not start. */
    public Seal(PortalSettings settings) {
        secret = settings.sessionSecret().orElse("");
        if (settings.enabled() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "suite.portal.session-secret must have at least %d characters".formatted(SHORTEST));
        }
    }

    /** The seal of a text; seals of one purpose are worth nothing for another. */
    String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes("seal of " + purpose + "\n" + secret), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a seal is the one of the text; takes the same time whatever is wrong with it. */
    boolean isOf(String seal, String purpose, String text) {
        return MessageDigest.isEqual(bytes(seal), bytes(of(purpose, text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
