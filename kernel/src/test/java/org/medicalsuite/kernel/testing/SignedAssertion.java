package org.medicalsuite.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * How the sample client {@code signed-clinic} shows who it is: {@code private_key_jwt} with ES384, as SMART Backend
 * Services has it.
 *
 * @param text the assertion as it is sent
 */
public record SignedAssertion(String text) {
    private static final String CLIENT = "signed-clinic";
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A new one for this issuer; one that ends before now is expired. */
    public static SignedAssertion of(String issuer, long secondsUntilItsEnd) {
        return signedWith(sampleKey(), issuer, secondsUntilItsEnd);
    }

    /** As {@link #of}, with another key than the client's. */
    public static SignedAssertion signedWith(PublicJsonWebKey key, String issuer, long secondsUntilItsEnd) {
        var claims = new JwtClaims();
        claims.setIssuer(CLIENT);
        claims.setSubject(CLIENT);
        claims.setAudience(issuer);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setExpirationTime(OwnIssuer.inSeconds(secondsUntilItsEnd));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return new SignedAssertion(OwnIssuer.compact(signature));
    }

    /** Asks an issuer's token endpoint for an access token. */
    public HttpResponse<String> send(String issuer) {
        var form = "grant_type=client_credentials&client_assertion_type=%s&client_assertion=%s"
                .formatted(URLEncoder.encode(TYPE, StandardCharsets.UTF_8), text);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey sampleKey() {
        try (var file = SignedAssertion.class.getResourceAsStream("/keycloak/signed-clinic-sample-key.json")) {
            var json = Objects.requireNonNull(file, "the sample key is missing").readAllBytes();
            return PublicJsonWebKey.Factory.newPublicJwk(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
