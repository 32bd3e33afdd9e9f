package org.medicalsuite.kernel.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;

/** Tokens that differ from a good one in one thing each, and must open nothing for that one thing. */
public enum BadToken {
    WRONG_ISSUER(claims(claims -> claims.setIssuer("http://localhost/realms/master"))),
    NO_ISSUER(claims(claims -> claims.unsetClaim("iss"))),
    WRONG_AUDIENCE(claims(claims -> claims.setAudience("account"))),
    NO_AUDIENCE(claims(claims -> claims.unsetClaim("aud"))),
    EXPIRED(claims(claims -> claims.setExpirationTime(OwnIssuer.inSeconds(-1)))),
    WITHOUT_AN_END(claims(claims -> claims.unsetClaim("exp"))),
    NOT_YET_VALID(claims(claims -> claims.setNotBefore(OwnIssuer.inSeconds(120)))),
    SIGNED_BY_ANOTHER_KEY(issuer -> {
        var other = OwnIssuer.newKey();
        other.setKeyId(issuer.key().getKeyId());
        return signed(issuer, other, AlgorithmIdentifiers.RSA_USING_SHA256, _ -> {});
    }),
    SIGNED_BY_AN_UNKNOWN_KEY(
            issuer -> signed(issuer, OwnIssuer.newKey(), AlgorithmIdentifiers.RSA_USING_SHA256, _ -> {})),
    BRINGS_ITS_OWN_KEY(issuer -> {
        var own = OwnIssuer.newKey();
        return signed(issuer, own, AlgorithmIdentifiers.RSA_USING_SHA256, head -> {
            head.getHeaders().setObjectHeaderValue("kid", null);
            head.getHeaders().setJwkHeaderValue("jwk", own);
        });
    }),
    /** The public key is no secret: who takes it for one believes everybody. */
    HS256_WITH_THE_PUBLIC_KEY_AS_SECRET(issuer -> signed(
            issuer,
            issuer.key(),
            AlgorithmIdentifiers.HMAC_SHA256,
            head -> head.setKey(new HmacKey(issuer.key().getPublicKey().getEncoded())))),
    RS512_WHERE_RS256_IS_ASKED(issuer -> signed(issuer, issuer.key(), AlgorithmIdentifiers.RSA_USING_SHA512, _ -> {})),
    PS256_WHERE_RS256_IS_ASKED(
            issuer -> signed(issuer, issuer.key(), AlgorithmIdentifiers.RSA_PSS_USING_SHA256, _ -> {})),
    ALGORITHM_NONE(issuer -> encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(issuer.goodToken(), 1) + "."),
    ALGORITHM_NONE_WITH_THE_OLD_SIGNATURE(issuer -> {
        var good = issuer.goodToken();
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(good, 1) + "." + part(good, 2);
    }),
    SIGNATURE_LEFT_OUT(issuer -> {
        var good = issuer.goodToken();
        return part(good, 0) + "." + part(good, 1) + ".";
    }),
    TAMPERED_CLAIMS(issuer -> {
        var good = issuer.goodToken();
        var claims = new String(Base64.getUrlDecoder().decode(part(good, 1)), StandardCharsets.UTF_8);
        return part(good, 0) + "." + encoded(claims.replace("\"provider\"", "\"auditor\"")) + "." + part(good, 2);
    });

    // Functions without state, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<OwnIssuer, String> making;

    BadToken(Function<OwnIssuer, String> making) {
        this.making = making;
    }

    /** The token, for whoever believes this issuer. */
    public String of(OwnIssuer issuer) {
        return making.apply(issuer);
    }

    private static Function<OwnIssuer, String> claims(Consumer<JwtClaims> spoiling) {
        return issuer -> {
            var claims = issuer.claims();
            spoiling.accept(claims);
            return issuer.sign(claims);
        };
    }

    private static String signed(
            OwnIssuer issuer, RsaJsonWebKey key, String algorithm, Consumer<JsonWebSignature> spoiling) {
        var signature = OwnIssuer.signature(issuer.claims(), key, algorithm);
        spoiling.accept(signature);
        return OwnIssuer.compact(signature);
    }

    private static String part(String token, int number) {
        return token.split("\\.", -1)[number];
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
