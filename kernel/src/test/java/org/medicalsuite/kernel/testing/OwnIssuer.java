package org.medicalsuite.kernel.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * An issuer whose keys the tests hold: it signs what no real one would, and withdraws a key when told to. Everything
 * that a real issuer can do is tested with the real Keycloak.
 */
public final class OwnIssuer implements AutoCloseable {
    private static final List<String> SCOPES = List.of(
            "eligibility.read", "eligibility.write", "cob.read", "cob.write", "tar.read", "tar.write", "audit.read");

    private final HttpServer server;
    private final List<RsaJsonWebKey> published = new CopyOnWriteArrayList<>();

    private OwnIssuer(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port with one published key. */
    public static OwnIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new OwnIssuer(server);
            issuer.published.add(newKey());
            issuer.answer("/.well-known/openid-configuration", issuer::discovery);
            issuer.answer("/keys", () -> new JsonWebKeySet(issuer.published).toJson());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The key that good tokens are signed with: the one published last. */
    public RsaJsonWebKey key() {
        return published.getLast();
    }

    /** A key that nobody has published. */
    public static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes a further key, which signs from now on. */
    public void publish(RsaJsonWebKey key) {
        published.add(key);
    }

    /** Takes a key back: tokens signed with it are not to be believed any more. */
    public void withdraw(RsaJsonWebKey key) {
        published.remove(key);
    }

    /** What a good token of a provider says; each test spoils a copy of its own. */
    public JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setSubject("a-provider");
        claims.setAudience("medi-cal-api");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setGeneratedJwtId();
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("azp", "a-provider");
        claims.setStringClaim("scope", String.join(" ", SCOPES));
        claims.setClaim("realm_access", Map.of("roles", List.of("provider")));
        claims.setStringListClaim("npi", "1234567893");
        return claims;
    }

    /** A token that is right in every respect. */
    public String goodToken() {
        return sign(claims());
    }

    /** A token with these claims, signed as a good one is. */
    public String sign(JwtClaims claims) {
        return compact(signature(claims, key(), AlgorithmIdentifiers.RSA_USING_SHA256));
    }

    /** The signature to come, for tests that want something strange in its head. */
    static JsonWebSignature signature(JwtClaims claims, RsaJsonWebKey key, String algorithm) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature;
    }

    static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An instant so many seconds from now, as tokens write it. */
    static NumericDate inSeconds(long seconds) {
        var instant = NumericDate.now();
        instant.addSeconds(seconds);
        return instant;
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer", url(),
                "jwks_uri", url() + "/keys",
                "authorization_endpoint", url() + "/auth",
                "token_endpoint", url() + "/token",
                "end_session_endpoint", url() + "/logout"));
    }

    private void answer(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = json.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
